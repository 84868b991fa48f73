namespace Care.Interfaces.Patients;

/// <summary>A patient as the search over all facilities shows them (contract 04, §6): enough to know them again, and no more.</summary>
public sealed record PatientFound
{
    /// <summary>The patient.</summary>
    public required Guid PatientId { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The gender's label.</summary>
    public required string Gender { get; init; }

    /// <summary>Phone number.</summary>
    public required string PhoneNumber { get; init; }

    /// <summary>Key of the state that the patient lives in, or null.</summary>
    public int? StateId { get; init; }

    /// <summary>The facility's integer key, or null.</summary>
    public int? Facility { get; init; }

    /// <summary>Whether another facility may take the patient over.</summary>
    public bool AllowTransfer { get; init; }

    /// <summary>Whether the patient is being cared for.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether the patient died.</summary>
    public bool IsExpired { get; init; }
}
