using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;
using Care.Interfaces.DischargeSummaries;
using Care.Interfaces.Patients;

namespace Care.Grains.Consultations;

/// <summary>A consultation as it is stored (contract 05, §4.2). Diagnoses, symptoms, rounds, consents and files are entities of their own.</summary>
[Kind("consultation", Name = "PatientConsultation")]
internal sealed record ConsultationState : EntityState
{
    public Guid Patient { get; init; }

    /// <summary>The facility where the patient was when it began; it stays, wherever the patient goes.</summary>
    public Guid Facility { get; init; }

    public string? PatientNo { get; init; }

    public Category? Category { get; init; }

    public CovidCategory? DeprecatedCovidCategory { get; init; }

    public string? ExaminationDetails { get; init; }

    public string? HistoryOfPresentIllness { get; init; }

    public string? TreatmentPlan { get; init; }

    public string? ConsultationNotes { get; init; }

    public string? CourseInFacility { get; init; }

    public string? Operation { get; init; }

    public string? SpecialInstruction { get; init; }

    public JsonElement? Investigation { get; init; }

    public JsonElement? Procedure { get; init; }

    public JsonElement? IntubationHistory { get; init; }

    public Suggestion Suggestion { get; init; }

    public RouteToFacility? RouteToFacility { get; init; }

    public int ReviewInterval { get; init; } = -1;

    public Guid? ReferredTo { get; init; }

    public string? ReferredToExternal { get; init; } = "";

    public Guid? ReferredFromFacility { get; init; }

    public string? ReferredFromFacilityExternal { get; init; } = "";

    public string? ReferredByExternal { get; init; } = "";

    public Guid? TransferredFromLocation { get; init; }

    public Guid? PreviousConsultation { get; init; }

    /// <summary>The key by which the API names the consultation before this one.</summary>
    public int? PreviousConsultationPk { get; init; }

    public bool IsReadmission { get; init; }

    public bool Admitted { get; init; }

    public string? BedNumber { get; init; }

    /// <summary>The stay that is shown as the consultation's bed; null for none.</summary>
    public Guid? CurrentBed { get; init; }

    public DateTimeOffset EncounterDate { get; init; }

    public DateTimeOffset? IcuAdmissionDate { get; init; }

    /// <summary>When the consultation ended. Set once; nothing opens a consultation again.</summary>
    public DateTimeOffset? DischargeDate { get; init; }

    public DeprecatedDischargeReason? DischargeReason { get; init; }

    public DischargeReason? NewDischargeReason { get; init; }

    public string? DischargeNotes { get; init; }

    public DateTimeOffset? DeathDatetime { get; init; }

    public string? DeathConfirmedDoctor { get; init; } = "";

    public bool IsKasp { get; init; }

    public DateTimeOffset? KaspEnabledDate { get; init; }

    public bool IsTelemedicine { get; init; }

    public bool LastUpdatedByTelemedicine { get; init; }

    public int? AssignedTo { get; init; }

    public int? TreatingPhysician { get; init; }

    public bool MedicoLegalCase { get; init; }

    public double? Height { get; init; }

    public double? Weight { get; init; }

    public ImmutableArray<ConsentType> HasConsents { get; init; } = [];

    /// <summary>The last round that somebody filed, by the time of filing.</summary>
    public Guid? LastDailyRound { get; init; }

    /// <summary>When the last change of a round was made: what is older is passed over.</summary>
    public DateTimeOffset? HeardOfRounds { get; init; }

    /// <summary>The summary that was asked for last, until it is made.</summary>
    public SummaryRun? SummaryRun { get; init; }

    public int? CreatedBy { get; init; }

    public int? LastEditedBy { get; init; }

    /// <summary>What it begins with and is not made yet; null once all is made.</summary>
    [JsonPropertyName("beginning")]
    public InitialEntries? InitialEntries { get; init; }

    /// <summary>What the patient is to know: told after the change that it came with, and again until that is certain.</summary>
    [JsonPropertyName("news")]
    public ConsultationChanged? LastChange { get; init; }

    /// <summary>A move to or out of a bed that is begun and not ended.</summary>
    public BedMove? BedMove { get; init; }
}
