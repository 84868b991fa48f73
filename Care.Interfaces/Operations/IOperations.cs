using Care.Interfaces.Calls;
using Care.Interfaces.Scheduling;
using Orleans.Concurrency;

namespace Care.Interfaces.Operations;

/// <summary>What operators ask of the cluster itself and tell it to do. For superusers. A pool of workers; key 0.</summary>
[Alias("care.IOperations")]
public interface IOperations : IGrainWithIntegerKey
{
    /// <summary>The entries of the schedule with their last and next occurrence (contract 07, 1).</summary>
    [ReadOnly, Alias("Schedule")]
    Task<Outcome<Document<ScheduledJob[]>>> Schedule(CancellationToken cancellation = default);

    /// <summary>Hands over a job for an entry of the schedule now, whatever its time. Leaves the schedule as it is.</summary>
    /// <param name="name">The entry; an unknown one is not found.</param>
    /// <param name="command">The caller's own id for this run: the same id runs once.</param>
    [Alias("RunNow")]
    Task<Outcome<Document<JobHandedOver>>> RunNow(string name, Guid command);

    /// <summary>The silos of the cluster and how many grains live on them.</summary>
    [ReadOnly, Alias("Silos")]
    Task<Outcome<Document<ClusterView>>> Silos(CancellationToken cancellation = default);
}

/// <summary>A job that an operator's word made.</summary>
/// <param name="Id">The job's id.</param>
public sealed record JobHandedOver(string Id);
