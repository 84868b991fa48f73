using Care.Interfaces.Work;
using Orleans.Concurrency;

namespace Care.Grains.Work;

[GrainType("work"), StatelessWorker]
public sealed class WorkGrain(IJobQueue queue) : Grain, IWork
{
    public Task<WorkBacklog> Backlog(CancellationToken cancellation = default) => queue.Backlog(cancellation);
}
