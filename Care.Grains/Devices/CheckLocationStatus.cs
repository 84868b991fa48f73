using System.Text.Json;
using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Interfaces.Assets;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Devices;

/// <summary>Asks the middleware of each location whether it is there, and stores what has changed (contract 03, §13.5, "Locations").</summary>
internal sealed partial class CheckLocationStatus(
    IDeviceRows rows, MiddlewareClient client, MiddlewareOptions options, TimeProvider time, ILogger<CheckLocationStatus> logger) : IJobHandler
{
    public string Kind => ScheduleNames.CheckLocationStatus;

    /// <summary>The next run is soon enough for what this one could not do.</summary>
    public JobLimits Limits { get; } = new() { MaxTries = 2, TimeLimit = TimeSpan.FromMinutes(10) };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var locations = await rows.Locations(cancellation);
        await Parallel.ForEachAsync(
            locations.GroupBy(location => location.Host),
            new ParallelOptions { MaxDegreeOfParallelism = CheckAssetStatus.MaxMiddlewares, CancellationToken = cancellation },
            async (middleware, token) => await Check(middleware.Key, [.. middleware], token));
        return null;
    }

    /// <summary>True for an answer that says something.</summary>
    internal static bool SaysSomething(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Array => answer.GetArrayLength() > 0,
        JsonValueKind.Object => answer.EnumerateObject().Any(),
        JsonValueKind.String => answer.GetString() is not "",
        JsonValueKind.Number => !answer.TryGetDouble(out var number) || number != 0,
        var kind => kind is JsonValueKind.True,
    };

    private async Task Check(string host, IReadOnlyList<MonitoredLocation> locations, CancellationToken cancellation)
    {
        try
        {
            var probe = MiddlewareHost.BaseOf(host) is { } address ? new MiddlewareProbe(client, address, options.RequestTimeout, cancellation) : null;
            var answer = probe is null ? null : await probe.Devices();
            var found = new Found(answer is { } says && SaysSomething(says) ? AvailabilityStatus.Operational : AvailabilityStatus.Down, time.GetUtcNow());
            await rows.Store(
                [.. locations.Where(location => location.Last?.Status != found.Status)
                    .Select(location => new AvailabilityChange(location.Id, AvailabilityChange.Location, found))], cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // One middleware is never the reason why all others are not looked at.
            NotChecked(e, locations.Count);
        }
    }

    [LoggerMessage(4924, LogLevel.Error, "The status of {Locations} locations of a middleware could not be found out or stored")]
    private partial void NotChecked(Exception exception, int locations);
}
