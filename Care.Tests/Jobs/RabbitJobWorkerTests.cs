using Care.Grains.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

[Collection(nameof(RabbitGroup))]
public sealed class RabbitJobWorkerTests(RabbitServer server, RedisServer redis) : JobWorkerSuite
{
    private readonly RabbitQueues queues = new(server, redis);

    private protected override Task<TestQueue> Open(JobOptions options) => queues.Open(options);

    protected override ValueTask Close() => queues.DisposeAsync();
}
