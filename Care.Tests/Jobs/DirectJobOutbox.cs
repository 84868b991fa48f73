using System.Collections.Immutable;
using Care.Grains.Jobs;

namespace Care.Tests.Jobs;

/// <summary>The job outbox of the in-memory test cluster, whose queue is always there: they need no table to wait in.</summary>
internal sealed class DirectJobOutbox(IJobQueue queue) : IJobOutbox
{
    public void HandOver(ImmutableArray<Job> jobs)
    {
        foreach (var job in jobs)
        {
            _ = queue.Enqueue(job);
        }
    }

    public Task Keep(Job job, CancellationToken cancellation = default) => queue.Enqueue(job, cancellation);
}
