using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Scheduling;

/// <summary>
/// The schedule of the cluster: hands over one job for each occurrence of each entry and runs none itself (contract 07, 1). Key 0, so there is one.
/// </summary>
[Internal, Alias("care.IScheduler")]
public interface IScheduler : IGrainWithIntegerKey
{
    /// <summary>
    /// Wakes the scheduler where it is not awake, and hands over what is due. Every silo calls it every few seconds, so that a dead silo's schedule lives on.
    /// </summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>The entries with their last and next occurrence.</summary>
    [ReadOnly, Alias("Entries")]
    Task<ImmutableArray<ScheduledJob>> Entries(CancellationToken cancellation = default);

    /// <summary>Hands over a job for an entry now, whatever its schedule. Leaves the schedule as it is.</summary>
    /// <param name="name">The entry.</param>
    /// <param name="command">The caller's own id for this run: the same id runs once.</param>
    /// <returns>The job's id.</returns>
    [Alias("RunNow")]
    Task<Outcome<string>> RunNow(string name, Guid command);
}
