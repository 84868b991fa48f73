namespace Care.Interfaces.Beds;

/// <summary>Which beds of a facility the monitoring hub shows, and in what order (contract 03, §8). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.PatientAssetBedFilter")]
public sealed record PatientAssetBedFilter
{
    /// <summary>The bed's location.</summary>
    [Id(0)]
    public Guid? Location { get; init; }

    /// <summary>The asset's class, exactly.</summary>
    [Id(1)]
    public string? AssetClass { get; init; }

    /// <summary>True: somebody lies in the bed. False: a stay in it has ended (a quirk of the contract that is kept).</summary>
    [Id(2)]
    public bool? BedIsOccupied { get; init; }

    /// <summary>In what order: <c>bed__name</c> or <c>created_date</c>, with a hyphen before for descending. Anything else: the newest first.</summary>
    [Id(3)]
    public string? Ordering { get; init; }
}
