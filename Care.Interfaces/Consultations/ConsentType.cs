using Care.Interfaces.Choices;

namespace Care.Interfaces.Consultations;

/// <summary>What a patient consents to (contract 05, §13), shown as a number.</summary>
public enum ConsentType
{
    /// <summary>Admission.</summary>
    [Label("Consent for Admission")]
    ConsentForAdmission = 1,

    /// <summary>What is to be done in an emergency.</summary>
    [Label("Patient Code Status")]
    PatientCodeStatus = 2,

    /// <summary>A procedure.</summary>
    [Label("Consent for Procedure")]
    ConsentForProcedure = 3,

    /// <summary>A risk.</summary>
    [Label("High Risk Consent")]
    HighRiskConsent = 4,

    /// <summary>Something else.</summary>
    Others = 5,
}
