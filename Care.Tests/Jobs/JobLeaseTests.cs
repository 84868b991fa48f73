using Care.Grains.Jobs;
using Care.Tests.Operations;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Care.Tests.Jobs;

/// <summary>What a silo holds stays with it while its machine has no time for it, and what it has just ended is not told as lost.</summary>
public sealed class JobLeaseTests : IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly CapturedLog log = new();
    private readonly LoggerFactory loggers;
    private readonly TestWorkers workers = new();
    private readonly TaskCompletionSource<string?> go = new();
    private int runs;

    public JobLeaseTests() => loggers = new LoggerFactory([log]);

    private static JobOptions Options { get; } = new() { Silo = "silo-a" };

    public async ValueTask DisposeAsync()
    {
        go.TrySetResult(null);
        var stopping = workers.DisposeAsync().AsTask();
        await Eventually.Holds(() => { clock.Advance(TimeSpan.FromMilliseconds(100)); return stopping.IsCompleted; }, "the workers to stop");
        loggers.Dispose();
    }

    [Fact]
    public async Task Silos_whose_machine_stood_still_keep_their_jobs()
    {
        var queue = new MemoryJobQueue(Options, clock);
        var late = new LateTouches(queue);
        await Start(late, Options);
        await queue.Enqueue(new Job(TestHandler.Name, "job"));
        await Eventually.Holds(() => runs == 1, "the job to run");
        await Start(queue, Options with { Silo = "silo-b" });

        for (var round = 0; round < 5; round++)
        {
            // The time has passed for all of them, and the one with the job is the last that gets the processor back.
            late.Hold();
            await Passes(TimeSpan.FromSeconds(30));
            await Task.Delay(50);
            var before = late.Answered;
            late.Release();
            await Eventually.Holds(() => late.Answered > before, "the silo to say that it works on its job");
            for (var second = 0; second < 10; second++)
            {
                await Passes(TimeSpan.FromSeconds(1));
            }
        }

        Assert.Equal(1, runs);
        Assert.Empty(log.Lines);
        go.SetResult("1");
        await Eventually.Holds(() => queue.Find("job"), report => report is { State: JobState.Done }, "the job to end");
    }

    [Fact]
    public async Task A_silo_that_is_gone_is_still_missed()
    {
        var queue = new MemoryJobQueue(Options, clock);
        await queue.Enqueue(new Job(TestHandler.Name, "job"));
        Assert.Single(await queue.Take("silo-that-dies", 1, CancellationToken.None));
        await Start(queue, Options);

        await Eventually.Holds(() => { clock.Advance(TimeSpan.FromMilliseconds(500)); return runs == 1; }, "the job to be taken over");
        Assert.Contains("is taken over from a silo that is gone (1 so far)", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_ends_while_its_silo_says_that_it_runs_is_not_told_as_taken_over()
    {
        var queue = new MemoryJobQueue(Options, clock);
        var source = new EndingWhileTouched(queue);
        await workers.Start(source, Options, (_, _) => go.Task, clock, loggers.CreateLogger<JobWorker>());
        await queue.Enqueue(new Job(TestHandler.Name, "job"));
        await Eventually.Holds(() => { clock.Advance(TimeSpan.FromSeconds(1)); return source.Touches > 0; }, "the first touch");

        go.SetResult("1");
        await Eventually.Holds(() => { clock.Advance(TimeSpan.FromSeconds(1)); return source.IsTouchedAgain; }, "another touch");

        Assert.Empty(log.Lines);
        Assert.Equal(JobState.Done, (await queue.Find("job"))!.State);
    }

    private Task<JobWorker> Start(IJobSource queue, JobOptions options) => workers.Start(
        queue,
        options,
        (_, _) =>
        {
            Interlocked.Increment(ref runs);
            return go.Task;
        },
        clock,
        loggers.CreateLogger<JobWorker>());

    /// <summary>Lets the time pass at once, as it seems to those who stood still, and gives all who waited for it a moment.</summary>
    private async Task Passes(TimeSpan time)
    {
        clock.Advance(time);
        await Task.Delay(5);
    }

    /// <summary>
    /// A queue that is told of a job's end between the moment at which a silo looks what it runs and the moment at which the queue hears of it, and has not
    /// answered the end yet.
    /// </summary>
    private sealed class EndingWhileTouched(MemoryJobQueue queue) : PassedOn(queue)
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource touchedAgain = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int touches;

        public int Touches => Volatile.Read(ref touches);

        /// <summary>Whoever touched before knows the answer by then.</summary>
        public bool IsTouchedAgain => touchedAgain.Task.IsCompleted;

        public override async Task<IReadOnlyList<Delivery>> Touch(IReadOnlyCollection<Delivery> deliveries)
        {
            Interlocked.Increment(ref touches);
            if (ended.Task.IsCompleted)
            {
                touchedAgain.TrySetResult();
            }

            await ended.Task;
            return await base.Touch(deliveries);
        }

        public override async Task Complete(Delivery delivery, string? result)
        {
            await base.Complete(delivery, result);
            ended.SetResult();
            await touchedAgain.Task;
        }
    }

    /// <summary>A queue that hears late that a silo works on its jobs.</summary>
    private sealed class LateTouches(MemoryJobQueue queue) : PassedOn(queue)
    {
        private TaskCompletionSource go = Gone();
        private int answered;

        public int Answered => Volatile.Read(ref answered);

        public void Hold() => go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => go.TrySetResult();

        public override async Task<IReadOnlyList<Delivery>> Touch(IReadOnlyCollection<Delivery> deliveries)
        {
            await go.Task;
            var lost = await base.Touch(deliveries);
            Interlocked.Increment(ref answered);
            return lost;
        }

        private static TaskCompletionSource Gone()
        {
            var gone = new TaskCompletionSource();
            gone.SetResult();
            return gone;
        }
    }

    private abstract class PassedOn(MemoryJobQueue queue) : IJobSource
    {
        public Task Arrival() => queue.Arrival();

        public Task<IReadOnlyList<Delivery>> Take(string consumer, int max, CancellationToken cancellation) => queue.Take(consumer, max, cancellation);

        public Task<IReadOnlyList<Delivery>> TakeOver(string consumer, int max, CancellationToken cancellation) => queue.TakeOver(consumer, max, cancellation);

        public Task TakeNoMore(string consumer) => queue.TakeNoMore(consumer);

        public virtual Task<IReadOnlyList<Delivery>> Touch(IReadOnlyCollection<Delivery> deliveries) => queue.Touch(deliveries);

        public virtual Task Complete(Delivery delivery, string? result) => queue.Complete(delivery, result);

        public Task Retry(Delivery delivery, string error, TimeSpan pause) => queue.Retry(delivery, error, pause);

        public Task GiveBack(Delivery delivery) => queue.GiveBack(delivery);

        public Task SetAside(Delivery delivery, string error) => queue.SetAside(delivery, error);
    }
}
