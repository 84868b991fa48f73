using System.Text.Json;
using Care.Interfaces.Beds;
using Care.Interfaces.Choices;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Facilities;
using Care.Interfaces.Locations;
using Care.Interfaces.Prescriptions;
using Care.Interfaces.Rounds;
using Care.Interfaces.Symptoms;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Consultations;

/// <summary>What the form of a consultation takes from the state, one to one, and what it is given beside it (contract 05, §4.2).</summary>
[Mapper]
internal static partial class ConsultationMapper
{
    private static readonly JsonElement EmptyList = JsonElement.Parse("[]");
    private static readonly JsonElement EmptyObject = JsonElement.Parse("{}");

    // Clinicians are not kept here yet: nobody is named.
    [MapperIgnoreSource(nameof(ConsultationState.CurrentBed))]
    [MapperIgnoreTarget(nameof(Consultation.AssignedClinicians))]
    [MapperIgnoreTarget(nameof(Consultation.DeprecatedVerifiedBy))]
    [MapProperty(nameof(ConsultationState.Suggestion), nameof(Consultation.Suggestion), Use = nameof(Code))]
    [MapProperty(nameof(ConsultationState.Suggestion), nameof(Consultation.SuggestionText), Use = nameof(Text))]
    [MapProperty(nameof(ConsultationState.PreviousConsultationPk), nameof(Consultation.PreviousConsultation))]
    [MapProperty(nameof(ConsultationState.Investigation), nameof(Consultation.Investigation), Use = nameof(List))]
    [MapProperty(nameof(ConsultationState.Procedure), nameof(Consultation.Procedure), Use = nameof(Object))]
    [MapProperty(nameof(ConsultationState.IntubationHistory), nameof(Consultation.IntubationHistory), Use = nameof(List))]
    [MapProperty(nameof(ConsultationState.DischargeNotes), nameof(Consultation.DischargeNotes), Use = nameof(OrEmpty))]
    public static partial Consultation View(
        ConsultationState state,
        Guid id,
        string? facilityName,
        FacilityBasic? referredToObject,
        FacilityBasic? referredFromFacilityObject,
        UserAssigned? assignedToObject,
        UserMin? treatingPhysicianObject,
        UserMin? createdBy,
        UserMin? lastEditedBy,
        IReadOnlyList<ConsultationDiagnosis> diagnoses,
        IReadOnlyList<EncounterSymptom> symptoms,
        DailyRound? lastDailyRound,
        ConsultationBed? currentBed,
        IReadOnlyList<RawPrescription> dischargePrescription,
        IReadOnlyList<RawPrescription> dischargePrnPrescription,
        AssetLocation? transferredFromLocationObject);

    private static string? Label(Category? category) => Choice<Category>.Label(category);

    private static string? Label(CovidCategory? category) => Choice<CovidCategory>.Label(category);

    private static string? Name(DeprecatedDischargeReason? reason) => reason?.ToString();

    [UserMapping(Default = false)]
    private static string Code(Suggestion suggestion) => suggestion.ToString();

    [UserMapping(Default = false)]
    private static string Text(Suggestion suggestion) => Choice<Suggestion>.Label(suggestion);

    [UserMapping(Default = false)]
    private static JsonElement List(JsonElement? sent) => sent ?? EmptyList;

    [UserMapping(Default = false)]
    private static JsonElement Object(JsonElement? sent) => sent ?? EmptyObject;

    [UserMapping(Default = false)]
    private static string OrEmpty(string? text) => text ?? "";
}
