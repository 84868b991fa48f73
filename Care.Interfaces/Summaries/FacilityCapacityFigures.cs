using System.Collections.Immutable;
using Care.Interfaces.Facilities;

namespace Care.Interfaces.Summaries;

/// <summary>What the capacity summary of a facility adds to the facility itself (contract 07, 1.3).</summary>
public sealed record FacilityCapacityFigures
{
    /// <summary>How many of its patients are active.</summary>
    public int ActualLivePatients { get; init; }

    /// <summary>How many of its patients are not active.</summary>
    public int ActualDischargedPatients { get; init; }

    /// <summary>Its beds, one entry a room type.</summary>
    public ImmutableArray<FacilityCapacity> Availability { get; init; } = [];

    /// <summary>Its stock by the key of the item; empty while it has none.</summary>
    public IReadOnlyDictionary<string, StockFigures> Inventory { get; init; } = ImmutableDictionary<string, StockFigures>.Empty;
}
