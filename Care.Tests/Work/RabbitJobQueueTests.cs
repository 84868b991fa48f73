using Care.Grains.Work;
using Care.Tests.Servers;

namespace Care.Tests.Work;

[Collection(nameof(RabbitGroup))]
public sealed class RabbitJobQueueTests(RabbitServer server, RedisServer redis) : JobQueueSuite, IAsyncDisposable
{
    private readonly RabbitQueues queues = new(server, redis);

    public ValueTask DisposeAsync() => queues.DisposeAsync();

    protected override Task<TestQueue> Open(WorkOptions options) => queues.Open(options);
}
