using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>Somebody the patient was in contact with, inside the patient.</summary>
public sealed record PatientContactState(
    int Id,
    Guid PatientInContact,
    ContactRelation RelationWithPatient,
    ModeOfContact ModeOfContact,
    DateOnly? DateOfFirstContact,
    DateOnly? DateOfLastContact,
    bool IsPrimary,
    bool ConditionOfContactIsSymptomatic)
{
    /// <summary>The most that one patient's row holds: what a write costs must not grow without end.</summary>
    public const int MaxContacts = 200;
}
