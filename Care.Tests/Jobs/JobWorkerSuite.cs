using System.Collections.Concurrent;
using System.Diagnostics;
using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

/// <summary>What a worker makes of a queue, whatever it is made of.</summary>
public abstract class JobWorkerSuite : IAsyncDisposable
{
    private readonly TestWorkers workers = new();

    private protected abstract Task<TestQueue> Open(JobOptions options);

    private static JobOptions Options => TestQueue.Options with { Prefix = $"test-{Guid.NewGuid():N}" };

    private static Job Some => new(TestHandler.Name, $"job-{Guid.NewGuid():N}");

    public async ValueTask DisposeAsync()
    {
        await workers.DisposeAsync();
        await Close();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_job_is_run_by_the_cluster_in_its_own_name_and_its_result_is_kept()
    {
        var queue = await Open(Options);
        Caller? caller = null;
        await workers.Start(queue, Options, (job, _) =>
        {
            caller = Caller.Current;
            return Task.FromResult<string?>(job.Payload);
        });
        var job = Some with { Payload = """{"a":1}""" };
        await queue.Jobs.Enqueue(job);

        Assert.Equal("""{"a":1}""", (await TestWorkers.Ended(queue, job)).Result);
        Assert.Equal((CallerKind.System, job.Id), (caller!.Kind, caller.Name));
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again_after_pauses_that_grow()
    {
        var queue = await Open(Options);
        ConcurrentQueue<long> tries = [];
        var limits = new JobLimits { MaxTries = 4, FirstPause = TimeSpan.FromMilliseconds(200), Growth = 3 };
        await workers.Start(queue, Options, (_, _) =>
        {
            tries.Enqueue(Stopwatch.GetTimestamp());
            return tries.Count < 4 ? throw new IOException("no bed") : Task.FromResult<string?>("1");
        }, limits);
        var job = Some;
        await queue.Jobs.Enqueue(job);

        Assert.Equal(new JobReport(JobState.Done, "1", 3, null), await TestWorkers.Ended(queue, job));
        var pauses = tries.Zip(tries.Skip(1), (from, to) => Stopwatch.GetElapsedTime(from, to)).ToArray();
        Assert.Equal(3, pauses.Length);
        Assert.True(pauses[0].TotalMilliseconds >= 160 && pauses[1].TotalMilliseconds >= 480
            && pauses[2].TotalMilliseconds >= 1440, $"The pauses were {string.Join(", ", pauses)}.");
    }

    [Fact]
    public async Task After_the_last_try_the_job_is_kept_with_its_error_and_no_stack_trace_and_can_be_sent_again()
    {
        var queue = await Open(Options);
        var tries = 0;
        await workers.Start(queue, Options, (_, _) => Interlocked.Increment(ref tries) <= 3 ? throw new IOException("no bed") : Task.FromResult<string?>(null));
        var job = Some;
        await queue.Jobs.Enqueue(job);

        var letters = await Eventually.Holds(() => queue.Dead.List(10), found => found.Count > 0, "the job to be set aside");
        Assert.Equal((job, 3, "IOException: no bed"), (letters[0].Job, letters[0].Failures, letters[0].Error));
        Assert.Equal(3, tries);

        Assert.True(await queue.Dead.SendAgain(job.Id));
        Assert.Equal(JobState.Done, (await TestWorkers.Ended(queue, job)).State);
    }

    [Fact]
    public async Task A_job_that_nobody_knows_is_tried_again_as_a_newer_silo_may_know_it()
    {
        var queue = await Open(Options);
        await workers.Start(queue, Options, (_, _) => Task.FromResult<string?>(null));
        var job = new Job("unheard-of", "job-1");
        await queue.Jobs.Enqueue(job);

        var report = await Eventually.Holds(() => queue.Jobs.Find(job.Id), found => found!.Failures > 0, "the first failure");

        Assert.Equal((JobState.Waiting, "InvalidOperationException: No handler for jobs of kind unheard-of."), (report!.State, report.Error));
    }

    [Fact]
    public async Task A_job_that_takes_too_long_has_failed()
    {
        var queue = await Open(Options);
        await workers.Start(queue, Options, TestWorkers.Sleep, new JobLimits { MaxTries = 1, TimeLimit = TimeSpan.FromMilliseconds(100) });
        await queue.Jobs.Enqueue(Some);

        var letters = await Eventually.Holds(() => queue.Dead.List(10), found => found.Count > 0, "the job to be set aside");

        Assert.StartsWith("TimeoutException: ", letters[0].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_does_not_heed_its_time_limit_is_not_waited_for_for_ever()
    {
        var queue = await Open(Options);
        var never = new TaskCompletionSource<string?>();
        var limits = new JobLimits { MaxTries = 1, TimeLimit = TimeSpan.FromMilliseconds(50), HardTimeLimit = TimeSpan.FromMilliseconds(200) };
        await workers.Start(queue, Options with { Concurrency = 1 }, (_, _) => never.Task, limits);
        await queue.Jobs.Enqueue(Some);
        await queue.Jobs.Enqueue(Some);

        await Eventually.Holds(() => queue.Dead.List(10), found => found.Count == 2, "both jobs to be set aside");
    }

    [Fact]
    public async Task A_silo_runs_no_more_at_once_than_it_has_room_for_and_uses_the_room_it_has()
    {
        var queue = await Open(Options);
        var (now, max) = (0, 0);
        var full = new TaskCompletionSource();
        var jobs = Enumerable.Range(0, 30).Select(_ => Some).ToArray();
        foreach (var job in jobs)
        {
            await queue.Jobs.Enqueue(job);
        }

        await workers.Start(queue, Options with { Concurrency = 3 }, async (_, cancellation) =>
        {
            var running = Interlocked.Increment(ref now);
            InterlockedMax(ref max, running);
            if (running == 3)
            {
                full.TrySetResult();
            }

            await full.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellation);
            await Task.Delay(10, cancellation);
            Interlocked.Decrement(ref now);
            return null;
        });

        foreach (var job in jobs)
        {
            await TestWorkers.Ended(queue, job);
        }

        Assert.Equal(3, max);
    }

    [Fact]
    public async Task Every_job_is_run_once_by_one_of_the_silos()
    {
        var options = Options;
        var queue = await Open(options);
        ConcurrentDictionary<string, int> runs = [];
        foreach (var silo in (string[])["silo-a", "silo-b", "silo-c"])
        {
            var name = silo;
            await workers.Start(await Open(options with { Silo = silo }), options with { Silo = silo }, (job, _) =>
            {
                runs.AddOrUpdate(job.Id, 1, (_, before) => before + 1);
                return Task.FromResult<string?>(name);
            });
        }

        var jobs = Enumerable.Range(0, 200).Select(_ => Some).ToArray();
        await Task.WhenAll(jobs.Concat(jobs).Select(job => queue.Jobs.Enqueue(job)));

        foreach (var job in jobs)
        {
            await TestWorkers.Ended(queue, job);
        }

        Assert.Equal(200, runs.Count);
        Assert.All(runs, run => Assert.Equal(1, run.Value));
    }

    protected virtual ValueTask Close() => ValueTask.CompletedTask;

    private static void InterlockedMax(ref int max, int seen)
    {
        for (var before = Volatile.Read(ref max); before < seen; before = Volatile.Read(ref max))
        {
            Interlocked.CompareExchange(ref max, seen, before);
        }
    }
}
