using System.Collections.Immutable;

namespace Care.Grains.Scheduling;

/// <summary>What the scheduler remembers.</summary>
public sealed record SchedulerState
{
    /// <summary>For each entry the last occurrence that the queue has, or the instant from which the entry is kept.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Last { get; init; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;
}
