using Care.Interfaces.Calls;
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
