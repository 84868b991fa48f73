namespace Care.Interfaces.Locations;

/// <summary>Which locations are listed (contract 03, §2.2). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.AssetLocationFilter")]
public sealed record AssetLocationFilter
{
    /// <summary>Words that must all occur in the name.</summary>
    [Id(0)]
    public string? SearchText { get; init; }

    /// <summary>
    /// Given at all: only locations with a bed that has a monitor. True: only those where somebody lies in such a bed (a quirk of the contract that is kept).
    /// </summary>
    [Id(1)]
    public bool? BedIsOccupied { get; init; }
}
