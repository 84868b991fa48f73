using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Beds;

/// <summary>
/// A bed (contract 03, §4 and §7). Keyed by the id that the API shows. It decides who lies in it: every stay in it is written in its turn, so no two that are
/// in each other's way ever are. Which stay of a consultation is current is the consultation's own, which asks here.
/// </summary>
[Alias("care.IBed")]
public interface IBed : IGrainWithGuidKey
{
    /// <summary>The bed.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<Bed>>> Get();

    /// <summary>Creates it; refused where the location has one of this name.</summary>
    /// <param name="body">What was sent.</param>
    [Alias("Add")]
    Task<Outcome<Document<Bed>>> Add(BedWrite body);

    /// <summary>Changes it. It may be moved to another location, occupied or not (B7).</summary>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Update")]
    Task<Outcome<Document<Bed>>> Update(BedWrite body);

    /// <summary>Soft-deletes it with its links to assets. Refused while somebody lies in it (§4.4).</summary>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove();

    /// <summary>Creates it as one of several (B5). May be repeated.</summary>
    /// <param name="body">What it is to be, its name the numbered one.</param>
    [Internal, Alias("AddNumbered")]
    Task<Outcome<Done>> AddNumbered(BedWrite body);

    /// <summary>Takes back that it was created as one of several. May be repeated.</summary>
    [Internal, Alias("TakeBack")]
    Task TakeBack();

    /// <summary>What must be known to whoever puts a patient or an asset to it.</summary>
    /// <returns>Null when there is no such bed.</returns>
    [Internal, AlwaysInterleave, Alias("Briefing")]
    Task<BedBriefing?> Briefing();

    /// <summary>Lets a patient lie in it from the stay's start on (§7.2, CB6, CB12 and CB13). May be repeated: a stay that is in it already stays.</summary>
    /// <param name="stay">The new stay.</param>
    /// <param name="replaced">The same patient's stay in this bed that ends where the new one begins; null for none.</param>
    [Internal, Alias("Admit")]
    Task<Outcome<Done>> Admit(BedStay stay, Guid? replaced);

    /// <summary>Changes a stay, which may be in another bed so far (CB18). May be repeated.</summary>
    /// <param name="stay">The stay as it is to be.</param>
    [Internal, Alias("Amend")]
    Task<Outcome<Done>> Amend(BedStay stay);

    /// <summary>Ends a stay in it, where it is open. May be repeated.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="at">When.</param>
    [Internal, Alias("Release")]
    Task<Outcome<Done>> Release(Guid stay, DateTimeOffset at);
}

/// <summary>What must be known of a bed to whoever puts a patient or an asset to it.</summary>
/// <param name="Facility">The facility that it belongs to.</param>
/// <param name="Location">Where it is.</param>
[GenerateSerializer, Immutable, Alias("care.BedBriefing")]
public sealed record BedBriefing([property: Id(0)] Guid Facility, [property: Id(1)] Guid Location);

/// <summary>Beds of facilities in the caller's scope, and what hangs on them (contract 03, §4 and §8). A pool of workers; key 0.</summary>
[Alias("care.IBedQueries")]
public interface IBedQueries : IGrainWithIntegerKey
{
    /// <summary>Beds, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Bed>>> List(BedFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The beds of a facility that assets are linked to, with whom lies in them: the central nursing station (§8).</summary>
    /// <param name="facility">The facility; none of the caller's has no such beds.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Monitored")]
    Task<Outcome<Page<PatientAssetBed>>> Monitored(Guid facility, PatientAssetBedFilter filter, Paging paging, CancellationToken cancellation = default);
}

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
