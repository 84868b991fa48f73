using Care.Grains.Storage;
using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>What a body makes of a request's state (contract 06, §7.6 and §7.8).</summary>
internal static class ShiftingChanges
{
    /// <summary>
    /// The state with all that was sent, except what neither creating nor changing takes from the body: patient, origin, status and insurance are the rules'
    /// business.
    /// </summary>
    public static ShiftingState With(this ShiftingState state, ShiftingWrite body) => state.Merge(body);

    /// <summary>
    /// A changed request has one destination: one that is named in words takes the place of one in the network, and the other way round (§7.8 rule 2). A new
    /// request keeps what was sent.
    /// </summary>
    public static ShiftingState WithOneDestination(this ShiftingState next, ShiftingWrite body) => body switch
    {
        { AssignedFacilityExternal.Value: { Length: > 0 } } => next with { AssignedFacility = null },
        { AssignedFacility.Value: not null } => next with { AssignedFacilityExternal = null },
        _ => next,
    };
}
