using System.Collections.Frozen;
using System.Diagnostics;
using Care.Grains.Calls;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Jobs;

/// <summary>Runs one delivery to its end: finds the handler, keeps its limits, and tells the queue what became of the job.</summary>
internal sealed partial class JobRunner(
    IJobSource source, IEnumerable<IJobHandler> handlers, JobOptions options, DatabaseFailures failures, TimeProvider time, ILogger<JobRunner> logger)
{
    /// <summary>An error text is read by a person; what is longer is a dump.</summary>
    private const int LongestError = 2000;

    private static readonly JobLimits Unknown = new();
    private static readonly TimeSpan ShortestSettlePause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestSettlePause = TimeSpan.FromSeconds(5);

    private readonly FrozenDictionary<string, IJobHandler> byKind = handlers.ToFrozenDictionary(handler => handler.Kind);

    /// <summary>Runs a job. Never throws: what goes wrong is the job's own outcome.</summary>
    /// <param name="delivery">The job.</param>
    /// <param name="handlerEnded">Called once there is nothing to stop any more, before the queue is told.</param>
    /// <param name="leave">Cancelled when the silo must end or another silo has the job: what is not ended then is left.</param>
    public async Task Run(Delivery delivery, Action handlerEnded, CancellationToken leave)
    {
        var job = delivery.Job;
        if (delivery.Losses > options.MaxLosses)
        {
            handlerEnded();
            await GiveUp(delivery, null, $"{delivery.Losses} silos went away while they ran this job.", leave);
            return;
        }

        var began = time.GetTimestamp();
        JobMetrics.Began();
        try
        {
            if (!byKind.TryGetValue(job.Kind, out var handler))
            {
                // Perhaps a silo of the next release knows it: it is tried again, and kept at the end, like any other failure.
                handlerEnded();
                await Failed(delivery, Unknown, new InvalidOperationException($"No handler for jobs of kind {job.Kind}."), leave);
                return;
            }

            var (result, error) = await Try(handler, job, leave);
            handlerEnded();
            var outcome = error is null ? "done" : leave.IsCancellationRequested ? "left" : "failed";
            JobMetrics.Tried(handler.Kind, outcome, time.GetElapsedTime(began));
            await (outcome switch
            {
                // Said without the token: the effect is there, whatever ends now.
                "done" => Settle(() => source.Complete(delivery, result), leave),
                "left" => Leave(delivery),
                _ => Failed(delivery, handler.Limits, error!, leave),
            });
        }
        finally
        {
            JobMetrics.Ended();
        }
    }

    private async Task<(string? Result, Exception? Error)> Try(IJobHandler handler, Job job, CancellationToken leave)
    {
        using var activity = JobMetrics.Source.StartActivity($"job {job.Kind}", ActivityKind.Consumer, job.TraceParent);
        using var caller = JobOrigin.Of(job).Running(job).Enter();
        using var limit = new CancellationTokenSource(handler.Limits.TimeLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, leave);
        try
        {
            // Without the token: a job is only given back once its handler really stopped, or two silos would run it side by side.
            return (await handler.Run(job, both.Token).WaitAsync(handler.Limits.HardTimeLimit, time, CancellationToken.None), null);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !leave.IsCancellationRequested)
        {
            return (null, new TimeoutException($"The job took longer than {handler.Limits.TimeLimit}."));
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            return (null, failures.Translated(e, "Job", job.Kind));
        }
    }

    private Task Failed(Delivery delivery, JobLimits limits, Exception error, CancellationToken leave)
    {
        var failures = delivery.Failures + 1;
        var text = Text(error);
        if (failures >= limits.MaxTries)
        {
            return GiveUp(delivery, error, text, leave);
        }

#pragma warning disable CA5394 // Jitter, no secret.
        var pause = RetryPause.After(limits, failures, Random.Shared.NextDouble());
#pragma warning restore CA5394
        WillBeRetried(error, delivery.Job.Kind, delivery.Job.Id, failures, pause);
        return Settle(() => source.Retry(delivery, text, pause), leave);
    }

    private Task GiveUp(Delivery delivery, Exception? error, string text, CancellationToken leave)
    {
        SetAside(error, delivery.Job.Kind, delivery.Job.Id, text);
        return Settle(() => source.SetAside(delivery, text), leave);
    }

    /// <summary>The handler stopped because it was told to, so another silo may begin at once instead of when this one is forgotten.</summary>
    private async Task Leave(Delivery delivery)
    {
        try
        {
            await source.GiveBack(delivery);
        }
        catch (DependencyFailedException)
        {
            // Then it is taken over later.
        }
    }

    /// <summary>
    /// Tells the queue, for as long as it takes: until then the job is this silo's, and a queue that was away would otherwise have it run again.
    /// </summary>
    private async Task Settle(Func<Task> tell, CancellationToken leave)
    {
        for (var pause = ShortestSettlePause; ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestSettlePause.Ticks)))
        {
            try
            {
                await tell();
                return;
            }
            catch (DependencyFailedException) when (!leave.IsCancellationRequested)
            {
                await Task.Delay(pause, time, leave).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (DependencyFailedException)
            {
                return;
            }
        }
    }

    private static string Text(Exception error)
    {
        var text = $"{error.GetType().Name}: {error.Message}";
        return text.Length <= LongestError ? text : text[..LongestError];
    }

    [LoggerMessage(6511, LogLevel.Warning, "Job {Kind} {Id} failed for the {Failures}. time and is tried again in {Pause}")]
    private partial void WillBeRetried(Exception error, string kind, string id, int failures, TimeSpan pause);

    [LoggerMessage(6512, LogLevel.Error, "Job {Kind} {Id} is set aside for an operator: {Error}")]
    private partial void SetAside(Exception? exception, string kind, string id, string error);
}
