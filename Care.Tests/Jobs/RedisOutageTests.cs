using System.Collections.Concurrent;
using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

/// <summary>What becomes of the work when Redis goes away and comes back. Each test has a server of its own to kill.</summary>
public sealed class RedisOutageTests : IAsyncLifetime
{
    private readonly RedisServer server = new();
    private readonly TestWorkers workers = new();
    private readonly RedisQueues queues;

    public RedisOutageTests() => queues = new RedisQueues(server, timeout: TimeSpan.FromSeconds(1));

    /// <summary>Longer than Redis is away: what was not touched for that reason alone is taken over by nobody.</summary>
    private static JobOptions Options => TestQueue.Options with { TakeOverAfter = TimeSpan.FromSeconds(8) };

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await workers.DisposeAsync();
        await queues.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Without_Redis_a_hand_over_fails_by_the_name_of_what_did_not_answer()
    {
        var queue = await queues.Open(Options);
        await server.Stop();

        var failure = await Assert.ThrowsAsync<DependencyFailedException>(() => queue.Jobs.Enqueue(new Job(TestHandler.Name, "job-1")));

        Assert.Equal("Redis", failure.Dependency);
        await server.Start();
    }

    [Fact]
    public async Task Jobs_that_wait_outlive_a_crash_of_Redis_and_the_workers_find_them_when_it_is_back()
    {
        var queue = await queues.Open(Options);
        ConcurrentDictionary<string, int> runs = [];
        await Start(queue, runs);
        var jobs = Enumerable.Range(0, 20).Select(i => new Job(TestHandler.Name, $"job-{i}") { NotBefore = DateTimeOffset.UtcNow.AddSeconds(2) }).ToArray();
        foreach (var job in jobs)
        {
            await queue.Jobs.Enqueue(job);
        }

        await server.Stop();
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        await server.Start();

        await AllDone(queue, jobs);
        Assert.All(runs, run => Assert.Equal(1, run.Value));
    }

    [Fact]
    public async Task A_job_that_ends_while_Redis_is_away_is_said_to_be_done_when_it_is_back_and_not_run_again()
    {
        var queue = await queues.Open(Options);
        var other = await queues.Open(Options with { Silo = "silo-b" });
        var runs = 0;
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        async Task<string?> Run(Job job, CancellationToken cancellation)
        {
            Interlocked.Increment(ref runs);
            begun.TrySetResult();
            await go.Task;
            return "1";
        }

        await workers.Start(queue, Options, Run);
        await workers.Start(other, Options with { Silo = "silo-b" }, Run);
        var job = new Job(TestHandler.Name, "job-1");
        await queue.Jobs.Enqueue(job);
        await begun.Task;

        await server.Stop();
        go.SetResult();
        await Task.Delay(TimeSpan.FromSeconds(1));
        await server.Start();

        await AllDone(queue, [job]);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_Redis_that_comes_back_empty_is_worked_on_as_a_new_one()
    {
        var queue = await queues.Open(Options);
        ConcurrentDictionary<string, int> runs = [];
        await Start(queue, runs);
        await queue.Jobs.Enqueue(new Job(TestHandler.Name, "before"));
        await AllDone(queue, [new Job(TestHandler.Name, "before")]);

        await server.StopAndForget();
        await server.Start();
        var job = new Job(TestHandler.Name, "after");
        await Eventually.Holds(() => HandedOver(queue, job), handedOver => handedOver, "the queue to take a job again");

        await AllDone(queue, [job]);
    }

    [Fact]
    public async Task A_silo_that_starts_before_Redis_works_once_Redis_is_there()
    {
        await server.Stop();
        var queue = await queues.Open(Options);
        ConcurrentDictionary<string, int> runs = [];
        await Start(queue, runs);
        await Task.Delay(TimeSpan.FromSeconds(1));

        await server.Start();
        var job = new Job(TestHandler.Name, "job-1");
        await Eventually.Holds(() => HandedOver(queue, job), handedOver => handedOver, "the queue to take a job");

        await AllDone(queue, [job]);
        Assert.Equal(1, runs["job-1"]);
    }

    private Task<JobWorker> Start(TestQueue queue, ConcurrentDictionary<string, int> runs) => workers.Start(queue, Options, (job, _) =>
    {
        runs.AddOrUpdate(job.Id, 1, (_, before) => before + 1);
        return Task.FromResult<string?>(null);
    });

    private static async Task AllDone(TestQueue queue, Job[] jobs)
    {
        foreach (var job in jobs)
        {
            await Eventually.Holds(() => Found(queue, job), report => report is { State: JobState.Done }, $"{job.Id} to be done");
        }
    }

    private static async Task<bool> HandedOver(TestQueue queue, Job job)
    {
        try
        {
            await queue.Jobs.Enqueue(job);
            return true;
        }
        catch (DependencyFailedException)
        {
            return false;
        }
    }

    private static async Task<JobReport?> Found(TestQueue queue, Job job)
    {
        try
        {
            return await queue.Jobs.Find(job.Id);
        }
        catch (DependencyFailedException)
        {
            return null;
        }
    }
}
