using System.Text.Json;
using Care.Grains.Patients;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.Interfaces.Places;
using Care.Interfaces.Shifting;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Shifting;

/// <summary>What each form of a request takes from the state, one to one, and what it is given beside it (contract 06, §7.4 and §7.7).</summary>
[Mapper]
internal static partial class ShiftingMapper
{
    public static partial ShiftingRequest Request(
        ShiftingState state,
        Guid id,
        Guid externalId,
        string? patientCategory,
        PatientListItem? patientObject,
        FacilityBasic? originFacilityObject,
        FacilityBasic? shiftingApprovingFacilityObject,
        FacilityBasic? assignedFacilityObject,
        UserMin? assignedToObject,
        UserMin? createdByObject,
        UserMin? lastEditedByObject);

    public static partial ShiftingDetail Detail(
        ShiftingState state,
        Guid id,
        Guid externalId,
        JsonElement? patient,
        PatientListItem? patientObject,
        FacilityBasic? originFacilityObject,
        FacilityBasic? shiftingApprovingFacilityObject,
        FacilityBasic? assignedFacilityObject,
        UserMin? assignedToObject,
        UserMin? createdByObject,
        UserMin? lastEditedByObject);

    public static partial ShiftingListItem Item(
        ShiftingState state,
        Guid id,
        Guid externalId,
        ShiftedPatient patientObject,
        FacilityIntMin? originFacilityObject,
        FacilityIntMin? shiftingApprovingFacilityObject,
        FacilityIntMin? assignedFacilityObject);

    public static partial ShiftedPatient Patient(PatientState patient, Guid id, string age, FacilityIntMin? facilityObject, State? stateObject);

    public static partial ShiftingComment Comment(ShiftingCommentState state, Guid id, Guid externalId, UserMin? createdByObject);

    public static partial ShiftingCommentItem CommentItem(ShiftingCommentState state, Guid id, CommentAuthor? createdByObject);

    private static string Label(ShiftingStatus status) => Choice<ShiftingStatus>.Label(status);

    private static string? Label(BreathlessnessLevel? level) => Choice<BreathlessnessLevel>.Label(level);

    private static string? Label(FacilityType? type) => Choice<FacilityType>.Label(type);

    private static string? Label(Vehicle? vehicle) => Choice<Vehicle>.Label(vehicle);

    private static string Label(DiseaseStatus status) => Choice<DiseaseStatus>.Label(status);
}
