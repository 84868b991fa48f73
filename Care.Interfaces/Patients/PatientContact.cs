namespace Care.Interfaces.Patients;

/// <summary>Somebody the patient was in contact with, as shown (contract 04, §3.1 "PatientContact").</summary>
public sealed record PatientContact
{
    /// <summary>The integer key.</summary>
    public required int Id { get; init; }

    /// <summary>The other patient.</summary>
    public required Guid PatientInContact { get; init; }

    /// <summary>The other patient in the form of lists, for callers who may read that patient; null for others.</summary>
    public PatientListItem? PatientInContactObject { get; init; }

    /// <summary>Label of how the two are related.</summary>
    public required string RelationWithPatient { get; init; }

    /// <summary>Label of how the contact came about.</summary>
    public required string ModeOfContact { get; init; }

    /// <summary>First day of the contact, or null.</summary>
    public DateOnly? DateOfFirstContact { get; init; }

    /// <summary>Last day of the contact, or null.</summary>
    public DateOnly? DateOfLastContact { get; init; }

    /// <summary>Whether a primary contact.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Whether the other one had symptoms.</summary>
    public bool ConditionOfContactIsSymptomatic { get; init; }

    /// <summary>Always false: removed contacts are not shown.</summary>
    public bool Deleted { get; init; }
}
