using Care.Interfaces.Calls;
using Care.Interfaces.Scheduling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Scheduling;

/// <summary>
/// Sees to it, in every silo, that the scheduler is awake: its reminders alone would bring it back a minute late, or not at all while their table is out of
/// reach. To be registered after Orleans.
/// </summary>
internal sealed partial class SchedulerKeeper(IGrainFactory grains, ScheduleOptions options, TimeProvider time, ILogger<SchedulerKeeper> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.WakeEvery, time);
        try
        {
            do
            {
                await Wake();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    private async Task Wake()
    {
        using var caller = Caller.System("scheduler").Enter();
        try
        {
            await grains.GetGrain<IScheduler>(0).Wake();
        }
        catch (Exception e)
        {
            // The silo that had it died a moment ago, or the database is away: the next time finds out.
            NotAwake(e.Message);
        }
    }

    [LoggerMessage(6005, LogLevel.Warning, "The scheduler did not answer: {Reason}")]
    private partial void NotAwake(string reason);
}
