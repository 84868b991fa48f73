using Care.Grains.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

public sealed class RedisJobQueueTests(RedisServer server) : JobQueueSuite, IClassFixture<RedisServer>, IAsyncDisposable
{
    private readonly RedisQueues queues = new(server);

    public ValueTask DisposeAsync() => queues.DisposeAsync();

    private protected override Task<TestQueue> Open(JobOptions options) => queues.Open(options);

    [Fact]
    public async Task The_jobs_of_many_dead_silos_are_all_found()
    {
        var queue = await Open(Brief);
        for (var i = 0; i < 60; i++)
        {
            await queue.Jobs.Enqueue(new Job("test", $"job-{i}"));
            await queue.Take($"silo-{i}", 1);
        }

        HashSet<string> found = [];
        await Eventually.Holds(
            async () =>
            {
                found.UnionWith((await queue.TakeOver("silo-last", 7)).Select(delivery => delivery.Job.Id));
                return found.Count;
            },
            count => count == 60,
            "all jobs to be taken over");
    }

    [Fact]
    public async Task Nothing_is_left_in_Redis_of_jobs_whose_time_of_keeping_is_over()
    {
        var options = Options with { ResultRetention = TimeSpan.FromMilliseconds(50), IdRetention = TimeSpan.FromMilliseconds(100) };
        var queue = await Open(options);
        await queue.Jobs.Enqueue(new Job("test", "job-1"));
        await queue.Source.Complete(await queue.TakeOne("silo-a"), "1");

        await using var redis = await server.Connect();
        var keys = await Eventually.Holds(
            () => Task.FromResult(redis.GetServers()[0].Keys(pattern: $"*{options.Prefix}*").Select(key => key.ToString()).ToArray()),
            left => left.Length <= 1,
            "the keys of the job to expire");
        Assert.Equal([$"jobs:{{{options.Prefix}}}:stream"], keys);
        Assert.Equal(0, await redis.GetDatabase().StreamLengthAsync(keys[0]));
    }
}
