using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Beds;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Facilities;
using Care.Interfaces.Locations;
using Care.Interfaces.Prescriptions;
using Care.Interfaces.Rounds;
using Care.Interfaces.Symptoms;
using Care.Interfaces.Users;

namespace Care.Interfaces.Consultations;

/// <summary>A consultation, in lists and in full (contract 05, §4.2).</summary>
public sealed record Consultation
{
    /// <summary>The consultation.</summary>
    public Guid Id { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>The patient.</summary>
    public Guid Patient { get; init; }

    /// <summary>The facility where the patient was when it began.</summary>
    public Guid Facility { get; init; }

    /// <summary>That facility's name.</summary>
    public string? FacilityName { get; init; }

    /// <summary>Inpatient or outpatient number, or null.</summary>
    public string? PatientNo { get; init; }

    /// <summary>How ill the patient is, as text; null in old records.</summary>
    public string? Category { get; init; }

    /// <summary>Category of old records, as text, or null.</summary>
    public string? DeprecatedCovidCategory { get; init; }

    /// <summary>Examination, or null.</summary>
    public string? ExaminationDetails { get; init; }

    /// <summary>History of the present illness, or null.</summary>
    public string? HistoryOfPresentIllness { get; init; }

    /// <summary>Treatment plan, or null.</summary>
    public string? TreatmentPlan { get; init; }

    /// <summary>General instructions, or null.</summary>
    public string? ConsultationNotes { get; init; }

    /// <summary>Course in the facility, or null.</summary>
    public string? CourseInFacility { get; init; }

    /// <summary>Operation, or null.</summary>
    public string? Operation { get; init; }

    /// <summary>Special instructions, or null.</summary>
    public string? SpecialInstruction { get; init; }

    /// <summary>Investigations that are asked for, as the client wrote them.</summary>
    public JsonElement Investigation { get; init; }

    /// <summary>Procedures, as the client wrote them.</summary>
    public JsonElement Procedure { get; init; }

    /// <summary>Intubations, as the client wrote them.</summary>
    public JsonElement IntubationHistory { get; init; }

    /// <summary>What was decided, by its name.</summary>
    public string Suggestion { get; init; } = "";

    /// <summary>What was decided, as text.</summary>
    public string SuggestionText { get; init; } = "";

    /// <summary>How the patient came, as a number, or null.</summary>
    public RouteToFacility? RouteToFacility { get; init; }

    /// <summary>Minutes until the patient is to be seen again; -1 for never.</summary>
    public int ReviewInterval { get; init; }

    /// <summary>The facility that the patient is referred to, or null.</summary>
    public Guid? ReferredTo { get; init; }

    /// <summary>That facility, or null.</summary>
    public FacilityBasic? ReferredToObject { get; init; }

    /// <summary>The same in words, or null.</summary>
    public string? ReferredToExternal { get; init; }

    /// <summary>The facility that referred the patient, or null.</summary>
    public Guid? ReferredFromFacility { get; init; }

    /// <summary>That facility, or null.</summary>
    public FacilityBasic? ReferredFromFacilityObject { get; init; }

    /// <summary>The same in words, or null.</summary>
    public string? ReferredFromFacilityExternal { get; init; }

    /// <summary>The doctor who referred the patient, or null.</summary>
    public string? ReferredByExternal { get; init; }

    /// <summary>The location that the patient came from, or null.</summary>
    public Guid? TransferredFromLocation { get; init; }

    /// <summary>That location, or null.</summary>
    public AssetLocation? TransferredFromLocationObject { get; init; }

    /// <summary>Integer key of the patient's consultation before this one, or null.</summary>
    public int? PreviousConsultation { get; init; }

    /// <summary>Whether the patient came back within a month of the last admission.</summary>
    public bool IsReadmission { get; init; }

    /// <summary>Whether admitted, as the client said.</summary>
    public bool Admitted { get; init; }

    /// <summary>Bed of old records, or null.</summary>
    public string? BedNumber { get; init; }

    /// <summary>The bed now, or null.</summary>
    public ConsultationBed? CurrentBed { get; init; }

    /// <summary>When the patient came.</summary>
    public DateTimeOffset EncounterDate { get; init; }

    /// <summary>When the patient came into intensive care, or null.</summary>
    public DateTimeOffset? IcuAdmissionDate { get; init; }

    /// <summary>When the consultation ended; null while it is open.</summary>
    public DateTimeOffset? DischargeDate { get; init; }

    /// <summary>Why a consultation of an old record ended, by its name, or null.</summary>
    public string? DischargeReason { get; init; }

    /// <summary>Why the consultation ended, as a number, or null.</summary>
    public DischargeReason? NewDischargeReason { get; init; }

    /// <summary>Advice, or the cause of death.</summary>
    public string DischargeNotes { get; init; } = "";

    /// <summary>When the patient died, or null.</summary>
    public DateTimeOffset? DeathDatetime { get; init; }

    /// <summary>Who confirmed the death, or null.</summary>
    public string? DeathConfirmedDoctor { get; init; }

    /// <summary>Whether paid for by the state's health scheme.</summary>
    public bool IsKasp { get; init; }

    /// <summary>Since when, or null.</summary>
    public DateTimeOffset? KaspEnabledDate { get; init; }

    /// <summary>Whether cared for from afar.</summary>
    public bool IsTelemedicine { get; init; }

    /// <summary>Whether the last change was made by whom it is assigned to.</summary>
    public bool LastUpdatedByTelemedicine { get; init; }

    /// <summary>Who verified an old record, in words.</summary>
    public string DeprecatedVerifiedBy { get; init; } = "";

    /// <summary>Key of the user whom it is assigned to, or null.</summary>
    public int? AssignedTo { get; init; }

    /// <summary>That user, or null.</summary>
    public UserAssigned? AssignedToObject { get; init; }

    /// <summary>Key of the doctor who treats the patient, or null.</summary>
    public int? TreatingPhysician { get; init; }

    /// <summary>That doctor, or null.</summary>
    public UserMin? TreatingPhysicianObject { get; init; }

    /// <summary>Keys of further users; nobody sets them.</summary>
    public ImmutableArray<int> AssignedClinicians { get; init; } = [];

    /// <summary>Whether the case is one for the law.</summary>
    public bool MedicoLegalCase { get; init; }

    /// <summary>Height in centimetres, or null.</summary>
    public double? Height { get; init; }

    /// <summary>Weight in kilograms, or null.</summary>
    public double? Weight { get; init; }

    /// <summary>The kinds of consent that there are, as numbers.</summary>
    public ImmutableArray<ConsentType> HasConsents { get; init; } = [];

    /// <summary>The diagnoses.</summary>
    public IReadOnlyList<ConsultationDiagnosis> Diagnoses { get; init; } = [];

    /// <summary>The symptoms.</summary>
    public IReadOnlyList<EncounterSymptom> Symptoms { get; init; } = [];

    /// <summary>The last round that somebody filed, or null.</summary>
    public DailyRound? LastDailyRound { get; init; }

    /// <summary>What is to be taken at home.</summary>
    public IReadOnlyList<RawPrescription> DischargePrescription { get; init; } = [];

    /// <summary>What is to be taken at home when needed.</summary>
    public IReadOnlyList<RawPrescription> DischargePrnPrescription { get; init; } = [];

    /// <summary>Who wrote it, or null.</summary>
    public UserMin? CreatedBy { get; init; }

    /// <summary>Who made the last change, or null.</summary>
    public UserMin? LastEditedBy { get; init; }
}
