using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Permissions;

/// <summary>
/// A user's permission set: rank, area, linked facilities, flags. The authority for what the user may do (contract 01, D). Keyed by the user's
/// <c>external_id</c>.
/// </summary>
[Alias("care.IPermissionSet")]
public interface IPermissionSet : IGrainWithGuidKey
{
    /// <summary>The set as it stands now. For the user's own calls and for the cluster.</summary>
    /// <returns>The set; <see cref="PermissionSet.Nobody"/> when no user bears the id.</returns>
    [AlwaysInterleave, Alias("Current"), ResponseTimeout("00:00:03")]
    Task<PermissionSet> Current();

    /// <summary>
    /// The set as it stands now, and leaves a copy of it in Redis (<see cref="PermissionCopy"/>) for the next who asks. Not a <c>[ReadOnly]</c> call: those may
    /// still run while a change begins, and a copy must never be written during a change. For the user's own calls.
    /// </summary>
    [Alias("Lend"), ResponseTimeout("00:00:03")]
    Task<PermissionSet> GetForCaching();

    /// <summary>Gives a new user their set. Refused when the user has one.</summary>
    /// <param name="permissions">The whole set.</param>
    [Internal, Alias("Establish")]
    Task<Outcome<Done>> Establish(PermissionSet permissions);

    /// <summary>Links the user to a facility; changes nothing when linked already.</summary>
    [Internal, Alias("LinkFacility")]
    Task<Outcome<Done>> LinkFacility(Guid facility);

    /// <summary>Takes the user's link to a facility away; changes nothing when there is none.</summary>
    [Internal, Alias("UnlinkFacility")]
    Task<Outcome<Done>> UnlinkFacility(Guid facility);

    /// <summary>Sets or clears the home facility.</summary>
    /// <param name="facility">The facility; null for none.</param>
    [Internal, Alias("SetHomeFacility")]
    Task<Outcome<Done>> SetHomeFacility(Guid? facility);

    /// <summary>Deactivates the user: every further call of theirs is refused.</summary>
    [Internal, Alias("Deactivate")]
    Task<Outcome<Done>> Deactivate();

    /// <summary>Ends all sessions that began before: their tokens are refused everywhere once this is answered.</summary>
    /// <param name="endedOn">When; an earlier end than the last one changes nothing.</param>
    [Internal, Alias("EndSessions")]
    Task<Outcome<Done>> EndSessions(DateTimeOffset endedOn);

    /// <summary>Sets a feature flag; refused when no code registered its name (contract 01, C7).</summary>
    [Internal, Alias("SetFlag")]
    Task<Outcome<Done>> SetFlag(string flag);

    /// <summary>Takes a feature flag away, registered or not.</summary>
    [Internal, Alias("UnsetFlag")]
    Task<Outcome<Done>> UnsetFlag(string flag);

    /// <summary>Takes the user off a facility that is no more: no longer linked to it, nor at home there.</summary>
    [Internal, Alias("ForgetFacility")]
    Task<Outcome<Done>> ForgetFacility(Guid facility);

    /// <summary>Takes a set back whose user could not be created.</summary>
    [Internal, Alias("Withdraw")]
    Task Withdraw();
}
