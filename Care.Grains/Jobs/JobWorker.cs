using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Jobs;

/// <summary>
/// Works the job queue, in every silo: takes as many jobs as it has room for, keeps touching those it runs, takes over those of silos that are gone.
/// To be registered after Orleans, so that it stops before the grains that its handlers call.
/// </summary>
internal sealed partial class JobWorker(IJobSource source, JobRunner runner, JobOptions options, TimeProvider time, ILogger<JobWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>How long handlers have to heed their token once the deadline has passed.</summary>
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(2);

    private readonly RunningJobs running = new();

    /// <summary>Whoever lives gets the time to touch theirs before anybody takes them over.</summary>
    private DateTimeOffset AfterAllTouched => time.GetUtcNow() + options.TouchEvery + options.TouchEvery;

    public override void Dispose()
    {
        running.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ended = new CancellationTokenSource();
        var touching = KeepTouching(ended.Token);
        await Pull(stoppingToken);
        await TakeNoMore();
        await Drain();
        await ended.CancelAsync();
        await touching;
    }

    /// <summary>
    /// Takes and starts jobs until told to stop. Whatever goes wrong is logged and tried again: an exception that left here would end the silo.
    /// </summary>
    private async Task Pull(CancellationToken stop)
    {
        var failures = 0;
        var nextTakeOver = time.GetUtcNow() + options.TouchEvery;
        var lastLook = time.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            Task[] signals = [source.Arrival(), running.NextEnd];
            var pause = options.Poll;
            try
            {
                if (time.GetElapsedTime(lastLook) > options.TakeOverAfter / 2)
                {
                    // This silo stood still, and perhaps its machine with all the others on it: who touched nothing meanwhile need not be gone.
                    nextTakeOver = AfterAllTouched;
                }

                lastLook = time.GetTimestamp();
                if (time.GetUtcNow() >= nextTakeOver)
                {
                    nextTakeOver = await TakeOver(stop) ? time.GetUtcNow() + options.TouchEvery : AfterAllTouched;
                }

                await Take(stop);
                failures = Recovered(failures);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (failures++ == 0)
                {
                    QueueLost(e.Message);
                }

                signals = [];
                pause = TimeSpan.FromTicks(Math.Min(options.Poll.Ticks << Math.Min(failures, 10), LongestPause.Ticks));
                // After an outage every job looks untouched.
                nextTakeOver = AfterAllTouched;
            }

            await Wait(signals, pause, stop);
        }
    }

    private async Task TakeNoMore()
    {
        try
        {
            await source.TakeNoMore(options.Silo);
        }
        catch (Exception e)
        {
            // Then the queue finds out when the silo is gone.
            QueueLost(e.Message);
        }
    }

    private async Task Take(CancellationToken stop)
    {
        if (options.Concurrency - running.Count is var free and > 0)
        {
            foreach (var delivery in await source.Take(options.Silo, free, stop))
            {
                running.Start(delivery, runner.Run);
            }
        }
    }

    /// <returns>False when the silo could not touch its own jobs first: where that is late, it would take them from itself.</returns>
    private async Task<bool> TakeOver(CancellationToken stop)
    {
        if (!await Touch())
        {
            return false;
        }

        if (options.Concurrency - running.Count is var free and > 0)
        {
            foreach (var delivery in await source.TakeOver(options.Silo, free, stop))
            {
                TakenOver(delivery.Job.Kind, delivery.Job.Id, delivery.Losses);
                running.Start(delivery, runner.Run);
            }
        }

        return true;
    }

    /// <summary>Waits for a signal or for the pause to pass, jittered so that the silos do not ask all at once.</summary>
    private async Task Wait(Task[] signals, TimeSpan pause, CancellationToken stop)
    {
        using var passed = CancellationTokenSource.CreateLinkedTokenSource(stop);
#pragma warning disable CA5394 // Jitter, no secret.
        await Task.WhenAny([.. signals, Task.Delay(pause * (0.75 + (Random.Shared.NextDouble() / 2)), time, passed.Token)]);
#pragma warning restore CA5394
        await passed.CancelAsync();
    }

    /// <summary>
    /// Says that the running jobs are being worked on, and stops those that another silo has by now. Apart from the pulling, and to the very end, so that a
    /// stopping silo keeps what it still runs.
    /// </summary>
    private async Task KeepTouching(CancellationToken ended)
    {
        using var timer = new PeriodicTimer(options.TouchEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                await Touch();
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    /// <returns>False when the queue could not be told.</returns>
    private async Task<bool> Touch()
    {
        if (running.Deliveries is not { Count: > 0 } held)
        {
            return true;
        }

        try
        {
            foreach (var lost in (await source.Touch(held)).Where(running.Abandon))
            {
                Lost(lost.Job.Kind, lost.Job.Id);
            }

            return true;
        }
        catch (Exception e)
        {
            NotTouched(held.Count, e.Message);
            return false;
        }
    }

    /// <summary>
    /// Waits for the running jobs until the deadline, then tells them to stop; those that do are given back, the rest is left to be taken over.
    /// </summary>
    private async Task Drain()
    {
        if (await Ended(options.StopDeadline))
        {
            return;
        }

        running.AbandonAll();
        if (!await Ended(LastMoment))
        {
            LeftBehind(running.Count);
        }
    }

    private async Task<bool> Ended(TimeSpan within)
    {
        try
        {
            await running.All.WaitAsync(within, time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private int Recovered(int failures)
    {
        if (failures > 0)
        {
            QueueBack(failures);
        }

        return 0;
    }

    [LoggerMessage(6521, LogLevel.Warning, "The job queue can't be read, it is tried again: {Reason}")]
    private partial void QueueLost(string reason);

    [LoggerMessage(6522, LogLevel.Information, "The job queue is back after {Failures} tries")]
    private partial void QueueBack(int failures);

    [LoggerMessage(6523, LogLevel.Information, "Job {Kind} {Id} is taken over from a silo that is gone ({Losses} so far)")]
    private partial void TakenOver(string kind, string id, int losses);

    [LoggerMessage(6524, LogLevel.Warning, "Job {Kind} {Id} was taken over by another silo and is stopped here")]
    private partial void Lost(string kind, string id);

    [LoggerMessage(6525, LogLevel.Warning, "{Count} running jobs could not be touched: {Reason}")]
    private partial void NotTouched(int count, string reason);

    [LoggerMessage(6526, LogLevel.Warning, "{Count} jobs did not end in time and are left to other silos")]
    private partial void LeftBehind(int count);
}
