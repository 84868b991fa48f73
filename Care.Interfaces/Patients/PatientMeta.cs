namespace Care.Interfaces.Patients;

/// <summary>A patient's social circumstances as shown (contract 04, §3.1 "PatientMeta").</summary>
public sealed record PatientMeta
{
    /// <summary>The integer key.</summary>
    public required int Id { get; init; }

    /// <summary>Occupation's label, or null.</summary>
    public string? Occupation { get; init; }

    /// <summary>Socioeconomic status' label, or null.</summary>
    public string? SocioeconomicStatus { get; init; }

    /// <summary>Label of who cares for the patient at home, or null.</summary>
    public string? DomesticHealthcareSupport { get; init; }

    /// <summary>Whether head of the household, or null.</summary>
    public bool? HeadOfHousehold { get; init; }
}
