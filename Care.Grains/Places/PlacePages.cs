using Care.Grains.Storage;
using Care.Grains.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Places;

/// <summary>
/// Drops the front ends' pages of places once places have changed. Each silo does, after it has forgotten the places itself: the last one to hear of the change
/// drops what another one, who had not heard of it yet, has told in between. While Redis is away it tries on, so that no old page is there when Redis is back.
/// </summary>
public sealed partial class PlacePages(ChangeFeed changes, ICachedPages pages, TimeProvider time, ILogger<PlacePages> logger) : BackgroundService
{
    /// <summary>The tag of the pages: that of their routes.</summary>
    private const string Tag = "places";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>By then a page that was being made when the places changed has been stored.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly Bell bell = new();

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        changes.Subscribe(Tag, _ => bell.Ring(), bell.Ring);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                // Asked for before the drop: a change during it is not missed.
                var changed = bell.NextRing;
                await Drop(stoppingToken);
                await Task.Delay(Settled, time, stoppingToken);
                await Drop(stoppingToken);
                await changed.WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo ends.
        }
    }

    private async Task Drop(CancellationToken stop)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                await pages.Drop(Tag, stop);
                return;
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                if (failures == 0)
                {
                    NotDropped(e.GetType().Name);
                }

                await Task.Delay(Pause, time, stop);
            }
        }
    }

    [LoggerMessage(9403, LogLevel.Warning, "Pages of places could not be dropped and may be old, it is tried again: {Reason}")]
    private partial void NotDropped(string reason);
}
