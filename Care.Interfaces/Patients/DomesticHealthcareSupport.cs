using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

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
