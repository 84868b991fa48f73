using Care.Interfaces.Consultations;

namespace Care.Grains.DischargeSummaries;

/// <summary>All that the printed summary of a consultation tells (contract 05, §5.4), as it was when it was read.</summary>
internal sealed record DischargeSummary
{
    public required string FacilityName { get; init; }

    public required DateTimeOffset CreatedOn { get; init; }

    public required SummarizedPatient Patient { get; init; }

    public required Suggestion Suggestion { get; init; }

    public RouteToFacility? RouteToFacility { get; init; }

    /// <summary>The types of all beds of the consultation, each once.</summary>
    public IReadOnlyList<string> BedTypes { get; init; } = [];

    public DateTimeOffset EncounterDate { get; init; }

    public DateTimeOffset? DischargeDate { get; init; }

    /// <summary>Inpatient or outpatient number.</summary>
    public string? PatientNo { get; init; }

    /// <summary>Kilograms.</summary>
    public double? Weight { get; init; }

    /// <summary>Centimetres.</summary>
    public double? Height { get; init; }

    /// <summary>The active diagnoses, the newest first.</summary>
    public IReadOnlyList<SummarizedDiagnosis> Diagnoses { get; init; } = [];

    /// <summary>What the patient had when the consultation began.</summary>
    public IReadOnlyList<string> Symptoms { get; init; } = [];

    /// <summary>Prescriptions of the consultation, in the order in which they are told.</summary>
    public IReadOnlyList<SummarizedMedicine> Medicines { get; init; } = [];

    public IReadOnlyList<PlannedAction> Investigations { get; init; } = [];

    public IReadOnlyList<PlannedAction> Procedures { get; init; } = [];

    public IReadOnlyList<SummarizedSample> LabReports { get; init; } = [];

    public IReadOnlyList<SummarizedValue> InvestigationHistory { get; init; } = [];

    public DischargeReason? DischargeReason { get; init; }

    public string? DischargeNotes { get; init; }

    /// <summary>Prescriptions to take home.</summary>
    public IReadOnlyList<SummarizedMedicine> DischargeMedicines { get; init; } = [];

    /// <summary>First and last name.</summary>
    public string? TreatingPhysician { get; init; }

    /// <summary>The consultation's files: when each was last changed, and its name.</summary>
    public IReadOnlyList<(DateTimeOffset UploadedAt, string Name)> Files { get; init; } = [];

    public bool IsAdmission => Suggestion is Suggestion.A;
}

/// <summary>A diagnosis of a printed summary.</summary>
/// <param name="Label">The concept's label.</param>
/// <param name="VerificationStatus">How sure it is.</param>
/// <param name="IsPrincipal">Whether it is what the patient was here for.</param>
internal sealed record SummarizedDiagnosis(string Label, ConditionVerificationStatus VerificationStatus, bool IsPrincipal);

/// <summary>A test sample of a printed summary.</summary>
internal sealed record SummarizedSample(DateTimeOffset RequestedOn, string SampleType, string Label, string Result);

/// <summary>The outcome of an investigation in a printed summary.</summary>
internal sealed record SummarizedValue(string Group, string Name, string Result, string Range, DateTimeOffset Date);
