using Care.Grains.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

/// <summary>What becomes of the jobs of silos that stop, die, or are only thought dead.</summary>
public abstract class JobWorkerLossSuite : IAsyncDisposable
{
    private readonly TestWorkers workers = new();

    private protected abstract Task<TestQueue> Open(JobOptions options);

    private static JobOptions Options => TestQueue.Brief with { Prefix = $"test-{Guid.NewGuid():N}" };

    private static Job Some => new(TestHandler.Name, $"job-{Guid.NewGuid():N}");

    public async ValueTask DisposeAsync()
    {
        await workers.DisposeAsync();
        await Close();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_job_that_runs_longer_than_the_time_of_taking_over_stays_with_its_silo()
    {
        // Ten touches of a silo that lives may be late before it loses the job.
        var options = Options with { TakeOverAfter = TimeSpan.FromSeconds(2) };
        var queue = await Open(options);
        var runs = 0;
        Task<string?> Run(Job job, CancellationToken cancellation) => Count(Task.Delay(1.5 * options.TakeOverAfter, cancellation));
        async Task<string?> Count(Task work)
        {
            Interlocked.Increment(ref runs);
            await work;
            return null;
        }

        await workers.Start(queue, options, Run);
        await workers.Start(await Open(options with { Silo = "silo-b" }), options with { Silo = "silo-b" }, Run);
        var job = Some;
        await queue.Jobs.Enqueue(job);

        Assert.Equal(JobState.Done, (await TestWorkers.Ended(queue, job)).State);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task The_job_of_a_silo_that_is_gone_is_run_by_another()
    {
        var options = Options;
        var queue = await Open(options);
        var job = Some;
        await queue.Jobs.Enqueue(job);
        await queue.TakeOne("silo-that-dies");
        await queue.Die("silo-that-dies");

        await workers.Start(queue, options, (_, _) => Task.FromResult<string?>("1"));

        Assert.Equal("1", (await TestWorkers.Ended(queue, job)).Result);
    }

    [Fact]
    public async Task A_job_that_takes_silo_after_silo_down_is_set_aside()
    {
        var options = Options with { MaxLosses = 2, TakeOverAfter = TimeSpan.FromMilliseconds(400), TouchEvery = TimeSpan.FromMilliseconds(50) };
        var queue = await Open(options);
        await queue.Jobs.Enqueue(Some);
        await queue.TakeOne("silo-1");
        await queue.Die("silo-1");
        await Eventually.Holds(() => queue.TakeOver("silo-2"), found => found.Count == 1, "the second silo to take over");
        await queue.Die("silo-2");
        await Eventually.Holds(() => queue.TakeOver("silo-3"), found => found.Count == 1, "the third silo to take over");
        await queue.Die("silo-3");

        await workers.Start(queue, options, (_, _) => throw new InvalidOperationException("It ran."));
        var letters = await Eventually.Holds(() => queue.Dead.List(10), found => found.Count > 0, "the job to be set aside");

        Assert.Equal("3 silos went away while they ran this job.", letters[0].Error);
    }

    [Fact]
    public async Task A_silo_that_stops_ends_what_it_runs_and_takes_no_more()
    {
        var queue = await Open(Options);
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var worker = await workers.Start(queue, Options with { Concurrency = 1 }, async (_, _) =>
        {
            begun.TrySetResult();
            await go.Task;
            return null;
        });
        var (first, second) = (Some, Some);
        await queue.Jobs.Enqueue(first);
        await begun.Task;

        var stopping = worker.StopAsync(CancellationToken.None);
        await queue.Jobs.Enqueue(second);
        go.SetResult();
        await stopping;

        Assert.Equal(JobState.Done, (await queue.Jobs.Find(first.Id))!.State);
        Assert.Equal(1, (await queue.Jobs.Backlog()).Waiting);
    }

    [Fact]
    public async Task A_job_that_does_not_end_in_time_when_its_silo_stops_is_run_by_another()
    {
        var options = Options with { StopDeadline = TimeSpan.FromMilliseconds(100) };
        var queue = await Open(options);
        var begun = new TaskCompletionSource();
        var worker = await workers.Start(queue, options, async (job, cancellation) =>
        {
            begun.TrySetResult();
            return await TestWorkers.Sleep(job, cancellation);
        });
        var job = Some;
        await queue.Jobs.Enqueue(job);
        await begun.Task;

        await worker.StopAsync(CancellationToken.None);

        // At once, not after the time of taking over, and with all its tries.
        Assert.Equal((0, 0), await queue.TakeOne("silo-b") is var delivery ? (delivery.Failures, delivery.Losses) : default);
    }

    [Fact]
    public async Task A_job_that_another_silo_has_taken_over_is_stopped()
    {
        var queue = await Open(Options);
        var stopped = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        // This silo believes that it need not touch, as one would whose process was frozen.
        await workers.Start(queue, Options with { TouchEvery = TimeSpan.FromSeconds(2) }, async (job, cancellation) =>
        {
            begun.TrySetResult();
            try
            {
                return await TestWorkers.Sleep(job, cancellation);
            }
            catch (OperationCanceledException)
            {
                stopped.TrySetResult();
                throw;
            }
        });
        var job = Some;
        await queue.Jobs.Enqueue(job);
        await begun.Task;
        await queue.Die("silo-a");
        var taken = await Eventually.Holds(() => queue.TakeOver("silo-b"), found => found.Count == 1, "the job to be taken over");

        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await queue.Source.Complete(taken[0], "b");
        Assert.Equal(new JobReport(JobState.Done, "b", 0, null), await queue.Jobs.Find(job.Id));
    }

    protected virtual ValueTask Close() => ValueTask.CompletedTask;
}
