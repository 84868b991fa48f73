using Care.Interfaces.Patients;

namespace Care.Grains.DischargeSummaries;

/// <summary>The patient of a printed summary.</summary>
internal sealed record SummarizedPatient
{
    public required string Name { get; init; }

    public required string Gender { get; init; }

    /// <summary>The day from which the age is counted.</summary>
    public DateOnly? Born { get; init; }

    public DateTimeOffset? DeathDatetime { get; init; }

    public BloodGroup? BloodGroup { get; init; }

    public string PhoneNumber { get; init; } = "";

    public string? RationCardCategory { get; init; }

    public string Address { get; init; } = "";

    public string Allergies { get; init; } = "";

    /// <summary>Diseases that the patient came with, and what is known of them.</summary>
    public IReadOnlyList<(Disease Disease, string Details)> MedicalHistory { get; init; } = [];

    public DiseaseStatus DiseaseStatus { get; init; }

    public DateTimeOffset? DateOfResult { get; init; }

    public bool IsVaccinated { get; init; }
}
