namespace Care.Interfaces.Permissions;

/// <summary>What the permissions need to know of a consultation.</summary>
/// <param name="Facility">The facility of the consultation, or null where there is no such facility.</param>
/// <param name="PatientFacility">The facility that cares for the patient now, or null.</param>
/// <param name="PatientIsActive">Whether the patient is being cared for.</param>
/// <param name="AssignedTo">The user (integer key) whom the consultation is assigned to, or null.</param>
/// <param name="PatientAssignedTo">The user (integer key) whom the patient is assigned to, or null.</param>
[GenerateSerializer, Immutable, Alias("care.ConsultationFacts")]
public sealed record ConsultationFacts(
    [property: Id(0)] FacilityFacts? Facility,
    [property: Id(1)] FacilityFacts? PatientFacility,
    [property: Id(2)] bool PatientIsActive,
    [property: Id(3)] int? AssignedTo,
    [property: Id(4)] int? PatientAssignedTo);
