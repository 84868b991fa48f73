using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

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
