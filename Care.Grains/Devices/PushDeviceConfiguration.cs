using Care.Grains.Jobs;
using Care.Interfaces.Assets;
using Care.Interfaces.Devices;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Devices;

/// <summary>What a job of kind <c>push_device_configuration</c> is about: a change of an asset.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="LeftHost">The middleware that served it before the change, or null.</param>
/// <param name="ChangedOn">When it was changed.</param>
internal sealed record DeviceChanged(Guid Asset, string? LeftHost, DateTimeOffset ChangedOn);

/// <summary>
/// Tells the middleware that serves a device what the device is now, and the one that no longer does to forget it (contract 03, §13.6). It goes by the asset as
/// it is when the job runs, so jobs that run late or in another order end with the same. A middleware that is away is tried again for half an hour and then
/// left to ask by itself (§13.3): nobody has to look after that.
/// </summary>
internal sealed partial class PushDeviceConfiguration(IGrainFactory grains, MiddlewareClient client, TimeProvider time, ILogger<PushDeviceConfiguration> logger)
    : IJobHandler
{
    private const string Name = "push_device_configuration";
    private const string Path = "api/assets";

    private const int StatusRefused = 300;
    private const int StatusFailed = 500;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    public string Kind => Name;

    /// <summary>The pauses add up to more than half an hour before the tries run out, so the last one finds that it is late.</summary>
    public JobLimits Limits { get; } = new() { MaxTries = 9, Growth = 4, TimeLimit = TimeSpan.FromMinutes(2) };

    /// <summary>The job of a change.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="leftHost">The middleware that served it before the change, or null.</param>
    /// <param name="now">When it was changed.</param>
    public static Job Of(Guid asset, string? leftHost, DateTimeOffset now) =>
        Job.Of(Name, $"{Name}/{asset}/{now.UtcTicks}", new DeviceChanged(asset, leftHost, now));

    /// <summary>The middleware that a device with this address in the hospital's network is pushed to; null for none.</summary>
    /// <param name="meta">How the device is reached.</param>
    /// <param name="host">The host of the middleware that serves it, or null.</param>
    public static string? HostOf(AssetMeta meta, string? host) => string.IsNullOrEmpty(meta.LocalIpAddress) || string.IsNullOrEmpty(host) ? null : host;

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var change = job.Read<DeviceChanged>();
        if (time.GetUtcNow() - change.ChangedOn > Late)
        {
            GivenUp(change.Asset);
            return null;
        }

        var device = await grains.GetGrain<IAsset>(change.Asset).Device();
        var host = device is null ? null : HostOf(device.Meta, device.Host);
        var forgotten = change.LeftHost is not { } left || left == host
            || await Send(HttpMethod.Delete, left, $"{Path}/{change.Asset}", body: null, cancellation);
        var told = host is null || await Tell(change, device!, host, cancellation);
        return forgotten && told ? null : throw new InvalidOperationException("A middleware could not be told of a device.");
    }

    private async Task<bool> Tell(DeviceChanged change, DeviceBriefing device, string host, CancellationToken cancellation)
    {
        var configuration = DeviceConfiguration.Of(change.Asset, device.Name, device.Description, device.AssetClass, device.Meta);
        return (change.LeftHost is not null || await Send(HttpMethod.Post, host, Path, configuration, cancellation))
            && await Send(HttpMethod.Put, host, $"{Path}/{change.Asset}", configuration, cancellation);
    }

    /// <summary>Asks a middleware. One that refuses knows better, or will ask by itself.</summary>
    /// <returns>False where it should be asked again.</returns>
    private async Task<bool> Send(HttpMethod method, string host, string path, object? body, CancellationToken cancellation)
    {
        if (MiddlewareHost.BaseOf(host) is not { } address)
        {
            return true;
        }

        try
        {
            var answer = await client.Ask(method, new Uri(address, path), body, Timeout, cancellation);
            if (answer.Status >= StatusRefused)
            {
                Refused(method.Method, answer.Status);
            }

            return answer.Status < StatusFailed;
        }
        catch (MiddlewareUnreachableException e)
        {
            NotTold(method.Method, e.Message);
            return false;
        }
    }

    [LoggerMessage(4931, LogLevel.Warning, "A middleware could not be told of a device by {Method}: {Reason}")]
    private partial void NotTold(string method, string reason);

    [LoggerMessage(4932, LogLevel.Warning, "A middleware that was told of a device by {Method} answered {Status}")]
    private partial void Refused(string method, int status);

    [LoggerMessage(4933, LogLevel.Warning, "The middleware of asset {Asset} could not be told of it for half an hour and has to ask")]
    private partial void GivenUp(Guid asset);
}
