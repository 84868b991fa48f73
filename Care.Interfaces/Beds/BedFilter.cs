using Care.Interfaces.Wire;

namespace Care.Interfaces.Beds;

/// <summary>Which beds are listed (contract 03, §4.2). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.BedFilter")]
public sealed record BedFilter
{
    /// <summary>The bed's facility.</summary>
    [Id(0)]
    public Guid? Facility { get; init; }

    /// <summary>The bed's location.</summary>
    [Id(1)]
    public Guid? Location { get; init; }

    /// <summary>What the bed is.</summary>
    [Id(2), Choice(ChoiceStyle.Label)]
    public BedType? BedType { get; init; }

    /// <summary>The class of an asset: beds that an asset of it is linked to are left out.</summary>
    [Id(3)]
    public string? NotOccupiedByAssetType { get; init; }

    /// <summary>Words that must all occur in the name.</summary>
    [Id(4)]
    public string? SearchText { get; init; }
}
