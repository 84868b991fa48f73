using System.Collections.Concurrent;
using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Interfaces.Assets;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Care.Grains.Devices;

/// <summary>Asks the middleware of each device whether it is up, and stores what has changed (contract 03, §13.5, "Assets").</summary>
internal sealed partial class CheckAssetStatus(
    IDeviceRows rows, MiddlewareClient client, MiddlewareOptions options, TimeProvider time, ILogger<CheckAssetStatus> logger) : IJobHandler
{
    /// <summary>How many middlewares are asked at a time: so that many of them may hang, and the others are not waited for.</summary>
    internal const int MaxMiddlewares = 64;

    /// <summary>
    /// How many cameras one of them is asked about at a time: fewer than it takes timeouts to give it up, so that one slow moment is not enough.
    /// </summary>
    private const int MaxCameras = 2;

    public string Kind => ScheduleNames.CheckAssetStatus;

    /// <summary>The next run is soon enough for what this one could not do.</summary>
    public JobLimits Limits { get; } = new() { MaxTries = 2, TimeLimit = TimeSpan.FromMinutes(10) };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var devices = await rows.Devices(cancellation);
        ConcurrentBag<int> stored = [];
        await Parallel.ForEachAsync(
            devices.GroupBy(device => (device.Host, Insecure: options.AllowInsecure && device.Meta.InsecureConnection == true)),
            new ParallelOptions { MaxDegreeOfParallelism = MaxMiddlewares, CancellationToken = cancellation },
            async (middleware, token) => stored.Add(await Check(MiddlewareHost.BaseOf(middleware.Key.Host, middleware.Key.Insecure), [.. middleware], token)));
        Checked(devices.Count, stored.Count, stored.Sum(), time.GetElapsedTime(began).TotalMilliseconds);
        return null;
    }

    private async Task<int> Check(Uri? host, IReadOnlyList<MonitoredDevice> devices, CancellationToken cancellation)
    {
        var probe = host is null ? null : new MiddlewareProbe(client, host, options.RequestTimeout, cancellation);
        ConcurrentBag<AvailabilityChange> changes = [];
        await Parallel.ForEachAsync(
            devices,
            new ParallelOptions { MaxDegreeOfParallelism = MaxCameras, CancellationToken = cancellation },
            async (device, _) =>
            {
                try
                {
                    var answer = probe is null ? null : device.AssetClass == AssetClasses.Camera ? await probe.Camera(device) : await probe.Devices();
                    foreach (
                        var change in AvailabilityRule.Changes(device.Meta.LocalIpAddress!, DeviceStatusReport.Read(answer, time.GetUtcNow()), device.Last))
                    {
                        changes.Add(new(device.Id, AvailabilityChange.Asset, change));
                    }
                }
                catch (Exception e) when (!cancellation.IsCancellationRequested)
                {
                    // One device is never the reason why all others are not looked at.
                    NotChecked(e, device.Id);
                }
            });
        try
        {
            await rows.Store([.. changes.OrderBy(change => change.Found.At)], cancellation);
            return changes.Count;
        }
        catch (NpgsqlException e)
        {
            NotStored(e, devices.Count);
            return 0;
        }
    }

    [LoggerMessage(4921, LogLevel.Information,
        "{Devices} devices at {Middlewares} middlewares were asked for their status, {Changes} have changed, in {Milliseconds:F0} ms")]
    private partial void Checked(int devices, int middlewares, int changes, double milliseconds);

    [LoggerMessage(4922, LogLevel.Error, "The status of asset {Asset} could not be found out")]
    private partial void NotChecked(Exception exception, Guid asset);

    [LoggerMessage(4923, LogLevel.Error, "The status of {Devices} devices of a middleware could not be stored")]
    private partial void NotStored(Exception exception, int devices);
}
