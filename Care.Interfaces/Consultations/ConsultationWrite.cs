using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Demo;
using Care.Interfaces.Patients;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Consultations;

/// <summary>The body of creating or changing a consultation (contract 05, §4.2). What was left out is not <c>Sent</c>.</summary>
[GenerateSerializer, Immutable, Alias("care.ConsultationWrite")]
public sealed record ConsultationWrite
{
    /// <summary>The patient. Only creating takes it; later it must be the same.</summary>
    [Id(0), Required, NotMerged, Example(DemoExamples.NewPatient, Changed = DemoExamples.Patient)]
    public Optional<Guid> Patient { get; init; }

    /// <summary>The inpatient or outpatient number, at most 100 characters.</summary>
    [Id(1), Text(100), Example("IP-3001", Changed = "IP-1000")]
    public Optional<string?> PatientNo { get; init; }

    /// <summary>What was decided.</summary>
    [Id(14), Required, Choice(ChoiceStyle.Name), Example(Consultations.Suggestion.A)]
    public Optional<Suggestion> Suggestion { get; init; }

    /// <summary>How the patient came.</summary>
    [Id(15), Choice(ChoiceStyle.Number), Example(Consultations.RouteToFacility.Outpatient)]
    public Optional<RouteToFacility?> RouteToFacility { get; init; }

    /// <summary>The facility that the patient is referred to.</summary>
    [Id(17)]
    public Optional<Guid> ReferredTo { get; init; }

    /// <summary>The facility that the patient is referred to, in words, where it is not in the network.</summary>
    [Id(18), Text(Characters.MaxLine)]
    public Optional<string?> ReferredToExternal { get; init; }

    /// <summary>The facility that referred the patient.</summary>
    [Id(19)]
    public Optional<Guid> ReferredFromFacility { get; init; }

    /// <summary>The facility that referred the patient, in words.</summary>
    [Id(20), Text(Characters.MaxLine)]
    public Optional<string?> ReferredFromFacilityExternal { get; init; }

    /// <summary>The doctor who referred the patient, in words.</summary>
    [Id(21), Text(Characters.MaxLine)]
    public Optional<string?> ReferredByExternal { get; init; }

    /// <summary>The location in the facility that the patient came from.</summary>
    [Id(22)]
    public Optional<Guid> TransferredFromLocation { get; init; }

    /// <summary>Whether admitted; what the client says beside the suggestion.</summary>
    [Id(23), Example(true)]
    public Optional<bool> Admitted { get; init; }

    /// <summary>The bed of old records, in words; null unless the same request says admitted.</summary>
    [Id(24), Text(100)]
    public Optional<string?> BedNumber { get; init; }

    /// <summary>The bed that the patient is put into; only when the consultation begins with an admission.</summary>
    [Id(25), NotMerged]
    public Optional<Guid> Bed { get; init; }

    /// <summary>When the patient came.</summary>
    [Id(26), Example("2024-03-01T09:30:00+05:30", OnCreate = true)]
    public Optional<DateTimeOffset> EncounterDate { get; init; }

    /// <summary>When the patient came into intensive care.</summary>
    [Id(27)]
    public Optional<DateTimeOffset?> IcuAdmissionDate { get; init; }

    /// <summary>Why a consultation of an old record ended.</summary>
    [Id(28), Choice(ChoiceStyle.Name)]
    public Optional<DeprecatedDischargeReason?> DischargeReason { get; init; }

    /// <summary>When the patient died; is copied to the patient.</summary>
    [Id(29)]
    public Optional<DateTimeOffset?> DeathDatetime { get; init; }

    /// <summary>Who confirmed the death, in words.</summary>
    [Id(30), Text(Characters.MaxLine)]
    public Optional<string?> DeathConfirmedDoctor { get; init; }

    /// <summary>Examination, in words.</summary>
    [Id(4), Text(Characters.MaxNote)]
    public Optional<string?> ExaminationDetails { get; init; }

    /// <summary>History of the present illness.</summary>
    [Id(5), Text(Characters.MaxNote)]
    public Optional<string?> HistoryOfPresentIllness { get; init; }

    /// <summary>Treatment plan.</summary>
    [Id(6), Text(Characters.MaxNote), Example("Oral rehydration, antibiotics")]
    public Optional<string?> TreatmentPlan { get; init; }

    /// <summary>General instructions.</summary>
    [Id(7), Text(Characters.MaxNote)]
    public Optional<string?> ConsultationNotes { get; init; }

    /// <summary>Course in the facility.</summary>
    [Id(8), Text(Characters.MaxNote)]
    public Optional<string?> CourseInFacility { get; init; }

    /// <summary>Operation.</summary>
    [Id(9), Text(Characters.MaxNote)]
    public Optional<string?> Operation { get; init; }

    /// <summary>Special instructions.</summary>
    [Id(10), Text(Characters.MaxNote)]
    public Optional<string?> SpecialInstruction { get; init; }

    /// <summary>Investigations that are asked for: JSON of the client's own, kept as it is (§4.3).</summary>
    [Id(11), FreeJson, NotMerged]
    public Optional<string> Investigation { get; init; }

    /// <summary>Procedures: JSON of the client's own, kept as it is (§4.3).</summary>
    [Id(12), FreeJson, NotMerged]
    public Optional<string> Procedure { get; init; }

    /// <summary>Intubations: JSON of the client's own, kept as it is.</summary>
    [Id(13), FreeJson, NotMerged]
    public Optional<string> IntubationHistory { get; init; }

    /// <summary>How ill the patient is.</summary>
    [Id(2), Required, Choice(ChoiceStyle.NameOrLabel), Example(Consultations.Category.Moderate)]
    public Optional<Category> Category { get; init; }

    /// <summary>The category of old records.</summary>
    [Id(3), Choice(ChoiceStyle.NameOrLabel)]
    public Optional<CovidCategory> DeprecatedCovidCategory { get; init; }

    /// <summary>Minutes until the patient is to be seen again; -1 for never.</summary>
    [Id(16), Default(ConsultationLimits.NoReview), Whole(ConsultationLimits.NoReview, ConsultationLimits.MaxReviewInterval)]
    public Optional<int> ReviewInterval { get; init; }

    /// <summary>Whether the consultation is paid for by the state's health scheme.</summary>
    [Id(31)]
    public Optional<bool> IsKasp { get; init; }

    /// <summary>Whether cared for from afar.</summary>
    [Id(32)]
    public Optional<bool> IsTelemedicine { get; init; }

    /// <summary>Key of the user whom the consultation is assigned to.</summary>
    [Id(33), Pk]
    public Optional<int?> AssignedTo { get; init; }

    /// <summary>Key of the doctor who treats the patient.</summary>
    [Id(34), Pk, Example(DemoExamples.DoctorKey)]
    public Optional<int?> TreatingPhysician { get; init; }

    /// <summary>Whether the case is one for the law.</summary>
    [Id(35), Default(false)]
    public Optional<bool> MedicoLegalCase { get; init; }

    /// <summary>Height in centimetres; 0 where it is not known.</summary>
    [Id(36), Number(0, ConsultationLimits.MaxHeight)]
    public Optional<double?> Height { get; init; }

    /// <summary>Weight in kilograms; 0 where it is not known.</summary>
    [Id(37), Number(0, ConsultationLimits.MaxWeight)]
    public Optional<double?> Weight { get; init; }

    /// <summary>What is to be done for the patient; kept with the patient.</summary>
    [Id(38), Choice(ChoiceStyle.Label), NotMerged]
    public Optional<PatientAction> Action { get; init; }

    /// <summary>The diagnoses that the consultation begins with.</summary>
    [Id(39), Required(RequiredIn.Create, ByRule = true), Items(ItemsAttribute.MaxNested), NotMerged]
    public Optional<ImmutableArray<NewDiagnosis>> CreateDiagnoses { get; init; }

    /// <summary>The symptoms that the consultation begins with.</summary>
    [Id(40), Required(RequiredIn.Create, ByRule = true), Items(ItemsAttribute.MaxNested), NotMerged]
    public Optional<ImmutableArray<NewSymptom>> CreateSymptoms { get; init; }
}

/// <summary>A diagnosis that a consultation begins with (contract 05, §4.2 "create_diagnoses").</summary>
/// <param name="Diagnosis">The key of the ICD-11 concept.</param>
/// <param name="VerificationStatus">How sure it is.</param>
/// <param name="IsPrincipal">Whether it is what the patient is here for.</param>
[GenerateSerializer, Immutable, Alias("care.NewDiagnosis")]
public sealed record NewDiagnosis(
    [property: Id(0), Required, Pk, Example(DemoExamples.Typhoid)] long Diagnosis,
    [property: Id(1), Required, Shape<FirstStatusShape>, Example("confirmed")] ConditionVerificationStatus VerificationStatus,
    [property: Id(2), Example(true)] bool IsPrincipal);

/// <summary>A symptom that a consultation begins with (contract 05, §4.2 "create_symptoms").</summary>
/// <param name="Symptom">Which.</param>
/// <param name="OtherSymptom">The symptom in words; empty unless it is none of the list.</param>
/// <param name="OnsetDate">Since when.</param>
/// <param name="CureDate">Until when; null while the patient has it.</param>
[GenerateSerializer, Immutable, Alias("care.NewSymptom")]
public sealed record NewSymptom(
    [property: Id(0), Required, Choice(ChoiceStyle.Number), Example(Consultations.Symptom.Fever)] Symptom Symptom,
    [property: Id(1), Default(""), Text(Characters.MaxLine, Blank = true)] string OtherSymptom,
    [property: Id(2), Required, Moment, Example("2024-02-28T18:00:00+05:30")] DateTimeOffset OnsetDate,
    [property: Id(3), Moment] DateTimeOffset? CureDate)
{
    /// <summary>How the symptom stands, which follows from its being cured.</summary>
    public ClinicalImpressionStatus ClinicalImpressionStatus => CureDate is null ? ClinicalImpressionStatus.InProgress : ClinicalImpressionStatus.Completed;
}

/// <summary>The diagnoses and symptoms that a consultation begins with, until each is an entity of its own (contract 05, §4.4).</summary>
/// <param name="Diagnoses">The diagnoses.</param>
/// <param name="Symptoms">The symptoms.</param>
public sealed record InitialEntries(ImmutableArray<NewDiagnosis> Diagnoses, ImmutableArray<NewSymptom> Symptoms);

/// <summary>How the patient came (contract 05, §13), shown as a number.</summary>
public enum RouteToFacility
{
    /// <summary>Through the emergency room, or as an outpatient.</summary>
    [Label("Outpatient/Emergency Room")]
    Outpatient = 10,

    /// <summary>Referred by another facility.</summary>
    [Label("Referred from another facility")]
    InterFacilityTransfer = 20,

    /// <summary>From another place in the same facility.</summary>
    [Label("Internal Transfer within the facility")]
    IntraFacilityTransfer = 30,
}

/// <summary>Limits of a consultation's values where contract 05, §4.2, knows none.</summary>
public static class ConsultationLimits
{
    /// <summary>The review interval that says that no review is asked for.</summary>
    public const int NoReview = -1;

    /// <summary>The longest review interval, in minutes: a year. The client offers up to three months.</summary>
    public const int MaxReviewInterval = 366 * 24 * 60;

    /// <summary>The greatest height, in centimetres: the tallest human was 272.</summary>
    public const double MaxHeight = 300;

    /// <summary>The greatest weight, in kilograms: the heaviest human was some 635.</summary>
    public const double MaxWeight = 700;
}
