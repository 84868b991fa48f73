using System.Text.Json;
using Care.Interfaces.Assets;
using Care.Interfaces.Patients;

namespace Care.Interfaces.Beds;

/// <summary>A bed that an asset stands at, with whom lies in it (contract 03, §8).</summary>
public sealed record PatientAssetBed
{
    /// <summary>The asset.</summary>
    public required Asset Asset { get; init; }

    /// <summary>The bed.</summary>
    public required Bed Bed { get; init; }

    /// <summary>The patient whose last consultation is in the bed, or null.</summary>
    public PatientListItem? Patient { get; init; }

    /// <summary>What the client keeps with the link.</summary>
    public JsonElement Meta { get; init; }
}

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
