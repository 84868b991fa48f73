using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>Somebody the patient was in contact with, as sent (contract 04, §3.1 "PatientContact").</summary>
[GenerateSerializer, Immutable, Alias("care.PatientContactWrite")]
public sealed record PatientContactWrite
{
    /// <summary>The other patient.</summary>
    [Id(0), Required]
    public required Guid PatientInContact { get; init; }

    /// <summary>How the two are related.</summary>
    [Id(1), Required, Choice(ChoiceStyle.Label)]
    public required ContactRelation RelationWithPatient { get; init; }

    /// <summary>How the contact came about.</summary>
    [Id(2), Required, Choice(ChoiceStyle.Label)]
    public required ModeOfContact ModeOfContact { get; init; }

    /// <summary>First day of the contact, or null.</summary>
    [Id(3)]
    public DateOnly? DateOfFirstContact { get; init; }

    /// <summary>Last day of the contact, or null.</summary>
    [Id(4)]
    public DateOnly? DateOfLastContact { get; init; }

    /// <summary>Whether a primary contact.</summary>
    [Id(5), Required]
    public required bool IsPrimary { get; init; }

    /// <summary>Whether the other one had symptoms.</summary>
    [Id(6), Required]
    public required bool ConditionOfContactIsSymptomatic { get; init; }
}
