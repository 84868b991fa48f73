using Care.Interfaces.Users;

namespace Care.Interfaces.Diagnoses;

/// <summary>A diagnosis of a consultation as shown (contract 05, §8).</summary>
public sealed record ConsultationDiagnosis
{
    /// <summary>The diagnosis.</summary>
    public required Guid Id { get; init; }

    /// <summary>The key of the ICD-11 concept.</summary>
    public long Diagnosis { get; init; }

    /// <summary>The concept, or null.</summary>
    public Concept? DiagnosisObject { get; init; }

    /// <summary>How sure it is, by its slug.</summary>
    public required string VerificationStatus { get; init; }

    /// <summary>Whether it is what the patient is here for.</summary>
    public bool IsPrincipal { get; init; }

    /// <summary>Who made it, or null.</summary>
    public UserMin? CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Whether it was taken over from an older form of the record.</summary>
    public bool IsMigrated { get; init; }
}
