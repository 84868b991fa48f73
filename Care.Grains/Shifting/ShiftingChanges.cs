using Care.Interfaces.Shifting;

namespace Care.Grains.Shifting;

/// <summary>What a body makes of a request's state (contract 06, §7.6 and §7.8).</summary>
internal static class ShiftingChanges
{
    /// <summary>The state with all that was sent, except what neither creating nor changing takes from the body: patient, origin, status and insurance are the rules' business.</summary>
    public static ShiftingState With(this ShiftingState state, ShiftingWrite body) => WithDestination(state, body) with
    {
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

    /// <summary>The patient goes to one place: a destination that is named in words takes the place of one in the network, and the other way round (§7.8 rule 2).</summary>
    private static ShiftingState WithDestination(ShiftingState state, ShiftingWrite body) => body switch
    {
        { AssignedFacilityExternal.Value: { Length: > 0 } external } => state with { AssignedFacility = null, AssignedFacilityExternal = external },
        { AssignedFacility.Value: { } facility } => state with { AssignedFacility = facility, AssignedFacilityExternal = null },
        _ => state with
        {
            AssignedFacility = body.AssignedFacility.Or(state.AssignedFacility),
            AssignedFacilityExternal = body.AssignedFacilityExternal.Or(state.AssignedFacilityExternal),
        },
    };
}
