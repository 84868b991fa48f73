using Care.Interfaces.Choices;

namespace Care.Interfaces.Consents;

/// <summary>What is to be done for a patient in an emergency (contract 05, §13), shown as a number.</summary>
public enum PatientCodeStatus
{
    /// <summary>Not specified: of old records.</summary>
    [Label("Not Specified")]
    NotSpecified = 0,

    /// <summary>Not to be brought to a hospital.</summary>
    [Label("Do Not Hospitalize")]
    DoNotHospitalize = 1,

    /// <summary>Not to be resuscitated.</summary>
    [Label("Do Not Resuscitate")]
    DoNotResuscitate = 2,

    /// <summary>Comfort care only.</summary>
    [Label("Comfort Care Only")]
    ComfortCareOnly = 3,

    /// <summary>Everything.</summary>
    [Label("Active Treatment")]
    ActiveTreatment = 4,
}
