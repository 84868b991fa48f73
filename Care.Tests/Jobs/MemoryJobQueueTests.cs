using Care.Grains.Jobs;

namespace Care.Tests.Jobs;

public sealed class MemoryJobQueueTests : JobQueueSuite
{
    private MemoryJobQueue? queue;

    private protected override Task<TestQueue> Open(JobOptions options)
    {
        queue ??= new MemoryJobQueue(options, TimeProvider.System);
        return Task.FromResult(new TestQueue(queue, queue, queue));
    }
}
