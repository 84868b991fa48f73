using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Locations;

/// <summary>A location of a facility (contract 03, §2). Keyed by the id that the API shows.</summary>
[Alias("care.IAssetLocation")]
public interface IAssetLocation : IGrainWithGuidKey
{
    /// <summary>The location.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<AssetLocation>>> Get(Guid facility);

    /// <summary>Creates it; refused where the facility has one of this name.</summary>
    /// <param name="facility">The facility that it belongs to, for good.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Add")]
    Task<Outcome<Document<AssetLocation>>> Add(Guid facility, AssetLocationWrite body);

    /// <summary>Changes it.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Change")]
    Task<Outcome<Document<AssetLocation>>> Change(Guid facility, AssetLocationWrite body);

    /// <summary>Soft-deletes it. Refused while it has beds or assets (§2.4).</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove(Guid facility);

    /// <summary>Adds several beds at once, numbered from 1, all of them or none (§4.3, B5).</summary>
    /// <param name="body">What was sent; the number of beds is from 2 to 100.</param>
    [Alias("AddBeds")]
    Task<Outcome<Done>> AddBeds(BedWrite body);

    /// <summary>Goes on with adding beds where that was begun and not ended. May be repeated.</summary>
    [Internal, Alias("FinishAddingBeds")]
    Task FinishAddingBeds();

    /// <summary>Soft-deletes it with its facility (contract 02, §3.5), whatever is in it. May be repeated.</summary>
    [Internal, Alias("RemoveWithFacility")]
    Task RemoveWithFacility();
}

/// <summary>The locations of facilities (contract 03, §2.2). A pool of workers; key 0.</summary>
[Alias("care.IAssetLocationQueries")]
public interface IAssetLocationQueries : IGrainWithIntegerKey
{
    /// <summary>The locations of a facility, the newest first.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<AssetLocation>>> List(Guid facility, AssetLocationFilter filter, Paging paging, CancellationToken cancellation = default);
}

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
