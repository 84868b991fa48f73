using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
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

/// <summary>An entry of the schedule as it stands (contract 07, 1).</summary>
/// <param name="Name">The entry's name, such as <c>summarise_patient</c>.</param>
/// <param name="Cron">When, in the server zone: five fields, or six with seconds first.</param>
/// <param name="Kind">The kind of job that each occurrence hands over.</param>
/// <param name="Last">The last occurrence that was handed over, or the instant from which the entry is kept; null before the scheduler first looked.</param>
/// <param name="Next">The next occurrence; null when there is none.</param>
/// <param name="LastByHand">When an operator last had it run, beside its occurrences; null for never.</param>
[GenerateSerializer, Immutable, Alias("care.ScheduledJob")]
public sealed record ScheduledJob(
    [property: Id(0)] string Name,
    [property: Id(1)] string Cron,
    [property: Id(2)] string Kind,
    [property: Id(3)] DateTimeOffset? Last,
    [property: Id(4)] DateTimeOffset? Next,
    [property: Id(5)] DateTimeOffset? LastByHand = null);

/// <summary>The body that names an entry of the schedule.</summary>
public sealed record ScheduleEntryReference
{
    /// <summary>Its name, such as <c>summarise_patient</c>.</summary>
    [Required(RequiredIn.Always), Text(Characters.MaxNote)]
    public string Name { get; init; } = "";
}
