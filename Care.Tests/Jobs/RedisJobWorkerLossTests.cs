using Care.Grains.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

public sealed class RedisJobWorkerLossTests(RedisServer server) : JobWorkerLossSuite, IClassFixture<RedisServer>
{
    private readonly RedisQueues queues = new(server);

    private protected override Task<TestQueue> Open(JobOptions options) => queues.Open(options);

    protected override ValueTask Close() => queues.DisposeAsync();
}
