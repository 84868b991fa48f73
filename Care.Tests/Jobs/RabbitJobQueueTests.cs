using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

[Collection(nameof(RabbitGroup))]
public sealed class RabbitJobQueueTests(RabbitServer server, RedisServer redis) : JobQueueSuite, IAsyncDisposable
{
    private readonly RabbitQueues queues = new(server, redis);

    public ValueTask DisposeAsync() => queues.DisposeAsync();

    private protected override Task<TestQueue> Open(JobOptions options) => queues.Open(options);

    [Fact]
    public async Task A_job_that_waits_outlives_a_Redis_that_forgot_it()
    {
        var options = Options;
        var queue = await Open(options);
        var job = new Job("test", "job-1") { Payload = """{"a":1}""" };
        await queue.Jobs.Enqueue(job);
        await using (var connection = await redis.Connect())
        {
            await connection.GetDatabase().KeyDeleteAsync([.. connection.GetServers()[0].Keys(pattern: $"*{options.Prefix}*")]);
        }

        var delivery = await queue.TakeOne("silo-a");
        Assert.Equal(job, delivery.Job);
        await queue.Source.Complete(delivery, "1");

        Assert.Equal(new JobReport(JobState.Done, "1", 0, null), await queue.Jobs.Find(job.Id));
        Assert.Empty(await queue.Take("silo-a"));
    }

    [Fact]
    public async Task A_broker_that_is_away_is_told_as_one_though_the_jobs_are_counted_elsewhere()
    {
        var queue = await Open(Options);
        await queue.Jobs.Enqueue(new Job("test", "job-1"));
        await server.Stop();
        await Assert.ThrowsAsync<DependencyFailedException>(() => queue.Jobs.Backlog());
        await server.Start();

        Assert.Equal(1, (await Again(() => queue.Jobs.Backlog())).Waiting);
    }

    [Fact]
    public async Task A_job_that_failed_to_be_handed_over_can_be_handed_over_again()
    {
        var queue = await Open(Options);
        var job = new Job("test", "job-1");
        await server.Stop();
        await Assert.ThrowsAsync<DependencyFailedException>(() => queue.Jobs.Enqueue(job));
        await server.Start();

        Assert.True(await Again(() => queue.Jobs.Enqueue(job)));

        Assert.Equal(job, (await queue.TakeOne("silo-a")).Job);
    }

    /// <summary>A server that has said that it is up still gathers the members of its queues.</summary>
    private static async Task<T> Again<T>(Func<Task<T>> ask)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await ask();
            }
            catch (DependencyFailedException) when (tries < 40)
            {
                await Task.Delay(500);
            }
        }
    }

    [Theory]
    [InlineData(0, 250)]
    [InlineData(999, 250)]
    [InlineData(1000, 1000)]
    [InlineData(10_000, 4000)]
    [InlineData(int.MaxValue, 16_384_000)]
    public void A_delay_is_made_of_holdings_that_are_never_longer_than_what_is_left(int delay, int holding) =>
        Assert.Equal(holding, RabbitTopology.HoldingOf(TimeSpan.FromMilliseconds(delay)).TotalMilliseconds);
}
