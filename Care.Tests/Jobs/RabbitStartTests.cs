using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

/// <summary>Silos that meet a RabbitMQ at the same time, or one that is busy.</summary>
[Collection(nameof(RabbitGroup))]
public sealed class RabbitStartTests(RabbitServer server, RedisServer redis)
{
    /// <summary>
    /// RabbitMQ closes the connection of one that makes a quorum queue while another makes it: with it went the jobs that the silo held, and the one that was
    /// being handed over.
    /// </summary>
    [Fact]
    public async Task Silos_that_make_the_same_queues_at_the_same_time_all_hand_their_jobs_over()
    {
        await using var ledger = await redis.Connect();
        for (var round = 0; round < 8; round++)
        {
            var options = TestQueue.Options with { Prefix = $"test-{Guid.NewGuid():N}", RabbitMq = server.Url };
            var declarations = new RabbitDeclarations(ledger, options, TimeProvider.System);
            var brokers = Enumerable.Range(0, 4)
                .Select(silo => new RabbitBroker(options with { Silo = $"silo-{silo}" }, declarations, TimeProvider.System, new TestLog<RabbitBroker>()))
                .ToArray();
            foreach (var delay in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromMinutes(1)])
            {
                await Task.WhenAll(brokers.Select((broker, silo) => broker.Publish(Message($"job-{silo}", delay), TestContext.Current.CancellationToken)));
            }

            foreach (var broker in brokers)
            {
                await broker.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_broker_that_stands_still_costs_an_error_in_time_and_no_job()
    {
        await using var queues = new RabbitQueues(server, redis);
        var options = TestQueue.Options with { Prefix = $"test-{Guid.NewGuid():N}", Concurrency = 50 };
        var (giving, taking) = (await queues.Open(options), await queues.Open(options with { Silo = "silo-b" }));
        await giving.Jobs.Enqueue(new Job("test", "before"));
        Assert.Equal("before", (await taking.TakeOne("silo-b")).Job.Id);

        await server.StandStill();
        try
        {
            var refused = Enumerable.Range(0, 20)
                .Select(job => Assert.ThrowsAsync<DependencyFailedException>(() => giving.Jobs.Enqueue(new Job("test", $"job-{job}"))));
            await Task.WhenAll(refused).WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            await server.GoOn();
        }

        for (var job = 0; job < 20; job++)
        {
            await HandOver(giving, new Job("test", $"job-{job}"));
        }

        // Some were published twice; of those one counts.
        var taken = await taking.TakeAll("silo-b", 20);
        Assert.Equal(20, taken.Select(delivery => delivery.Job.Id).Distinct().Count());
        Assert.Empty(await taking.Take("silo-b"));
        Assert.Equal(new JobBacklog(0, 0, 21, 0), await taking.Jobs.Backlog());
    }

    /// <summary>Hands over as silos do: again, until the queue has it.</summary>
    private static async Task HandOver(TestQueue queue, Job job) => await Eventually.Holds(
        async () =>
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
        },
        handedOver => handedOver,
        $"{job.Id} to be handed over",
        seconds: 60);

    private static RabbitMessage Message(string job, TimeSpan delay) => new(new Job("test", job), RabbitMessage.NewTicket(), 0, DateTimeOffset.UtcNow + delay);
}
