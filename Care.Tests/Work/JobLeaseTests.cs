using Care.Grains.Work;
using Care.Tests.Operations;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Care.Tests.Work;

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

    private static WorkOptions Options { get; } = new() { Silo = "silo-a" };

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
        await Start(queue, Options);
        var job = new Job(TestHandler.Name, "job");
        await queue.Enqueue(job);
        await Eventually.Holds(() => runs == 1, "the job to run");
        await Start(queue, Options with { Silo = "silo-b" });

        for (var round = 0; round < 20; round++)
        {
            await Passes(TimeSpan.FromSeconds(30));
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

        for (var second = 0; second < 30 && runs == 0; second++)
        {
            await Passes(TimeSpan.FromSeconds(1));
        }

        await Eventually.Holds(() => runs == 1, "the job to be taken over");
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

    private Task<JobWorker> Start(MemoryJobQueue queue, WorkOptions options) => workers.Start(
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

    /// <summary>A queue that is told of a job's end between the moment at which a silo looks what it runs and the moment at which the queue hears of it, and has not answered the end yet.</summary>
    private sealed class EndingWhileTouched(MemoryJobQueue queue) : IJobSource
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource touchedAgain = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int touches;

        public int Touches => Volatile.Read(ref touches);

        /// <summary>Whoever touched before knows the answer by then.</summary>
        public bool IsTouchedAgain => touchedAgain.Task.IsCompleted;

        public Task Arrival() => queue.Arrival();

        public Task<IReadOnlyList<Delivery>> Take(string consumer, int most, CancellationToken cancellation) => queue.Take(consumer, most, cancellation);

        public Task<IReadOnlyList<Delivery>> TakeOver(string consumer, int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Delivery>>([]);

        public Task TakeNoMore(string consumer) => Task.CompletedTask;

        public async Task<IReadOnlyList<Delivery>> Touch(IReadOnlyCollection<Delivery> deliveries)
        {
            Interlocked.Increment(ref touches);
            if (ended.Task.IsCompleted)
            {
                touchedAgain.TrySetResult();
            }

            await ended.Task;
            return await queue.Touch(deliveries);
        }

        public async Task Complete(Delivery delivery, string? result)
        {
            await queue.Complete(delivery, result);
            ended.SetResult();
            await touchedAgain.Task;
        }

        public Task Retry(Delivery delivery, string error, TimeSpan pause) => queue.Retry(delivery, error, pause);

        public Task GiveBack(Delivery delivery) => queue.GiveBack(delivery);

        public Task SetAside(Delivery delivery, string error) => queue.SetAside(delivery, error);
    }
}
