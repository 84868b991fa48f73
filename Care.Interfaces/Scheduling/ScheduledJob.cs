namespace Care.Interfaces.Scheduling;

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
