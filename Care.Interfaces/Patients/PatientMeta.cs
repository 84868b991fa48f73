using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

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

/// <summary>What is said of a patient's social circumstances. What was left out stays as it is (contract 04, §3.2 rule 9).</summary>
[GenerateSerializer, Immutable, Alias("care.PatientMetaWrite")]
public sealed record PatientMetaWrite
{
    /// <summary>Occupation, or null.</summary>
    [Id(0), Choice(ChoiceStyle.Label)]
    public Optional<Occupation?> Occupation { get; init; }

    /// <summary>Socioeconomic status, or null.</summary>
    [Id(1), Choice(ChoiceStyle.Label)]
    public Optional<SocioeconomicStatus?> SocioeconomicStatus { get; init; }

    /// <summary>Who cares for the patient at home, or null.</summary>
    [Id(2), Choice(ChoiceStyle.Label)]
    public Optional<DomesticHealthcareSupport?> DomesticHealthcareSupport { get; init; }

    /// <summary>Whether head of the household, or null.</summary>
    [Id(3)]
    public Optional<bool?> HeadOfHousehold { get; init; }
}

/// <summary>Who cares for the patient at home (contract 04, §13), shown as text.</summary>
public enum DomesticHealthcareSupport
{
    /// <summary>No support.</summary>
    [Label("NO_SUPPORT")]
    NoSupport = 0,

    /// <summary>Family member.</summary>
    [Label("FAMILY_MEMBER")]
    FamilyMember = 10,

    /// <summary>Paid caregiver.</summary>
    [Label("PAID_CAREGIVER")]
    PaidCaregiver = 20,
}

/// <summary>Socioeconomic status (contract 04, §13), shown as text.</summary>
public enum SocioeconomicStatus
{
    /// <summary>Very poor.</summary>
    [Label("VERY_POOR")]
    VeryPoor = 10,

    /// <summary>Poor.</summary>
    [Label("POOR")]
    Poor = 20,

    /// <summary>Middle class.</summary>
    [Label("MIDDLE_CLASS")]
    MiddleClass = 30,

    /// <summary>Well off.</summary>
    [Label("WELL_OFF")]
    WellOff = 40,
}
