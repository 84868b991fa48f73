using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>What a body makes of a request's state (contract 06, §7.6 and §7.8).</summary>
internal static class ShiftingChanges
{
    /// <summary>The state with all that was sent, except what neither creating nor changing takes from the body: patient, origin, status and insurance are the rules' business.</summary>
    public static ShiftingState With(this ShiftingState state, ShiftingWrite body) => state with
    {
        AssignedFacility = body.AssignedFacility.Or(state.AssignedFacility),
        AssignedFacilityExternal = body.AssignedFacilityExternal.Or(state.AssignedFacilityExternal),
        ShiftingApprovingFacility = body.ShiftingApprovingFacility.Sent ? body.ShiftingApprovingFacility.Value : state.ShiftingApprovingFacility,
        AssignedFacilityType = body.AssignedFacilityType.Or(state.AssignedFacilityType),
        PreferredVehicleChoice = body.PreferredVehicleChoice.Or(state.PreferredVehicleChoice),
        BreathlessnessLevel = body.BreathlessnessLevel.Or(state.BreathlessnessLevel),
        Emergency = body.Emergency.Or(state.Emergency),
        IsUpShift = body.IsUpShift.Or(state.IsUpShift),
        IsAssignedToUser = body.IsAssignedToUser.Or(state.IsAssignedToUser),
        Reason = body.Reason.Or(state.Reason),
        VehiclePreference = body.VehiclePreference.Or(state.VehiclePreference),
        Comments = body.Comments.Or(state.Comments),
        ReferingFacilityContactName = body.ReferingFacilityContactName.Or(state.ReferingFacilityContactName),
        ReferingFacilityContactNumber = body.ReferingFacilityContactNumber.Or(state.ReferingFacilityContactNumber),
        AmbulanceDriverName = body.AmbulanceDriverName.Or(state.AmbulanceDriverName),
        AmbulancePhoneNumber = body.AmbulancePhoneNumber.Or(state.AmbulancePhoneNumber),
        AmbulanceNumber = body.AmbulanceNumber.Or(state.AmbulanceNumber),
        AssignedTo = body.AssignedTo.Or(state.AssignedTo),
    };

    /// <summary>
    /// A changed request has one destination: one that is named in words takes the place of one in the network, and the other way round (§7.8 rule 2). A new request keeps what was sent.
    /// </summary>
    public static ShiftingState WithOneDestination(this ShiftingState next, ShiftingWrite body) => body switch
    {
        { AssignedFacilityExternal.Value: { Length: > 0 } } => next with { AssignedFacility = null },
        { AssignedFacility.Value: not null } => next with { AssignedFacilityExternal = null },
        _ => next,
    };
}
