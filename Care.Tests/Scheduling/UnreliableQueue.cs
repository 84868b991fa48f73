using Care.Grains.Jobs;
using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;
using Care.Tests.Jobs;

namespace Care.Tests.Scheduling;

/// <summary>A queue that can be made to be away.</summary>
internal sealed class UnreliableQueue(MemoryJobQueue queue) : IJobQueue
{
    public bool IsAway { get; set; }

    public Task<bool> Enqueue(Job job, CancellationToken cancellation = default) =>
        IsAway ? throw new DependencyFailedException("Redis") : queue.Enqueue(job, cancellation);

    public Task<JobReport?> Find(string id, CancellationToken cancellation = default) => queue.Find(id, cancellation);

    public Task<JobBacklog> Backlog(CancellationToken cancellation = default) => queue.Backlog(cancellation);

    public Task<IReadOnlyList<JobsOfKind>> ByKind(CancellationToken cancellation = default) => queue.ByKind(cancellation);
}
