using System.Collections.Immutable;

namespace Care.Grains.Scheduling;

/// <summary>What the scheduler remembers.</summary>
public sealed record SchedulerState
{
    /// <summary>For each entry the last occurrence that the queue has, or the instant from which the entry is kept.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Last { get; init; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;

    /// <summary>For each entry that an operator had run, when that was last. It has no say in what is due.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> ByHand { get; init; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;
}
