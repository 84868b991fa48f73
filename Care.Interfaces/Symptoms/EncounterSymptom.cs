using Care.Interfaces.Consultations;
using Care.Interfaces.Users;

namespace Care.Interfaces.Symptoms;

/// <summary>A symptom of a patient during a consultation as shown (contract 05, §9).</summary>
public sealed record EncounterSymptom
{
    /// <summary>The symptom.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which, as a number.</summary>
    public Symptom Symptom { get; init; }

    /// <summary>The symptom in words; empty unless it is none of the list.</summary>
    public required string OtherSymptom { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset OnsetDate { get; init; }

    /// <summary>Until when; null while the patient has it.</summary>
    public DateTimeOffset? CureDate { get; init; }

    /// <summary>How it stands, by its slug.</summary>
    public required string ClinicalImpressionStatus { get; init; }

    /// <summary>Who entered it, or null.</summary>
    public UserMin? CreatedBy { get; init; }

    /// <summary>Who changed it, or null.</summary>
    public UserMin? UpdatedBy { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Whether it was taken over from an older form of the record.</summary>
    public bool IsMigrated { get; init; }
}
