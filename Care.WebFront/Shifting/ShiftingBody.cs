using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Facilities;
using Care.Interfaces.Shifting;
using Care.WebFront.Binding;

namespace Care.WebFront.Shifting;

/// <summary>Reads the body of a shifting request (contract 06, §7.6 and §7.8). PUT changes what was sent, as PATCH does.</summary>
internal static class ShiftingBody
{
    public static ShiftingWrite Read(RequestBody body, bool isNew) => body.Checked(new ShiftingWrite
    {
        Patient = body.ExternalId("patient", required: isNew),
        OriginFacility = body.ExternalId("origin_facility", required: isNew),
        Status = body.Labelled<ShiftingStatus>("status", required: isNew),
        ShiftingApprovingFacility = body.ExternalId("shifting_approving_facility"),
        AssignedFacility = body.ExternalIdOrNull("assigned_facility"),
        AssignedFacilityExternal = body.TextOrNull("assigned_facility_external", Characters.MaxLine),
        AssignedFacilityType = body.LabelledOrNull<FacilityType>("assigned_facility_type"),
        PreferredVehicleChoice = body.LabelledOrNull<Vehicle>("preferred_vehicle_choice"),
        BreathlessnessLevel = body.LabelledOrNull<BreathlessnessLevel>("breathlessness_level"),
        Emergency = body.Boolean("emergency"),
        IsUpShift = body.Boolean("is_up_shift"),
        IsKasp = body.Boolean("is_kasp"),
        IsAssignedToUser = body.Boolean("is_assigned_to_user"),
        Reason = body.Text("reason", blank: true),
        VehiclePreference = body.Text("vehicle_preference", Characters.MaxLine, blank: true),
        Comments = body.Text("comments", blank: true),
        ReferingFacilityContactName = body.Text("refering_facility_contact_name", Characters.MaxLine, blank: true),
        ReferingFacilityContactNumber = body.Phone("refering_facility_contact_number", blank: true),
        AmbulanceDriverName = TextOrEmpty(body, "ambulance_driver_name"),
        AmbulancePhoneNumber = body.Phone("ambulance_phone_number", blank: true),
        AmbulanceNumber = TextOrEmpty(body, "ambulance_number"),
        AssignedTo = body.PkOrNull("assigned_to"),
        PatientCategory = body.NamedOrLabelled<Category>("patient_category"),
    });

    /// <summary>Null is taken for nothing said (docs/differences.md).</summary>
    private static Optional<string> TextOrEmpty(RequestBody body, string field) =>
        body.TextOrNull(field, Characters.MaxLine) is { Sent: true, Value: var text } ? text ?? "" : default(Optional<string>);
}
