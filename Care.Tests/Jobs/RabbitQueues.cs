using Care.Grains.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

/// <summary>Opens queues on a RabbitMQ, each with connections of its own as a silo has them.</summary>
public sealed class RabbitQueues(RabbitServer server, RedisServer redis) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> connections = [];

    internal async Task<TestQueue> Open(JobOptions options)
    {
        var ledger = await redis.Connect();
        var rabbit = options with { RabbitMq = server.Url };
        var broker = new RabbitBroker(rabbit, new RabbitDeclarations(ledger, rabbit, TimeProvider.System), TimeProvider.System, new TestLog<RabbitBroker>());
        connections.AddRange([broker, ledger]);
        var queue = new RabbitJobQueue(broker, new RabbitLedger(ledger, rabbit, TimeProvider.System, new TestLog<RabbitLedger>()), rabbit, TimeProvider.System);
        return new TestQueue(queue, queue, queue) { Way = TimeSpan.FromMilliseconds(200), Die = queue.Abort };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }
    }
}
