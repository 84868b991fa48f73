using Care.Grains.Jobs;
using Care.Tests.Servers;

namespace Care.Tests.Jobs;

public sealed class RedisJobWorkerTests(RedisServer server) : JobWorkerSuite, IClassFixture<RedisServer>
{
    private readonly RedisQueues queues = new(server);

    private protected override Task<TestQueue> Open(JobOptions options) => queues.Open(options);

    protected override ValueTask Close() => queues.DisposeAsync();
}
