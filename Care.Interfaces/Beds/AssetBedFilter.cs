namespace Care.Interfaces.Beds;

/// <summary>Which links between assets and beds are listed (contract 03, §5). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.AssetBedFilter")]
public sealed record AssetBedFilter
{
    /// <summary>The asset.</summary>
    [Id(0)]
    public Guid? Asset { get; init; }

    /// <summary>The bed.</summary>
    [Id(1)]
    public Guid? Bed { get; init; }

    /// <summary>The bed's facility.</summary>
    [Id(2)]
    public Guid? Facility { get; init; }
}
