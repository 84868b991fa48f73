using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>What is known of the disease (contract 04, §13). Recovery is stored as Recovered.</summary>
public enum DiseaseStatus
{
    /// <summary>Suspected.</summary>
    [Label("SUSPECTED")]
    Suspected = 1,

    /// <summary>Positive.</summary>
    [Label("POSITIVE")]
    Positive = 2,

    /// <summary>Negative.</summary>
    [Label("NEGATIVE")]
    Negative = 3,

    /// <summary>Recovery.</summary>
    [Label("RECOVERY")]
    Recovery = 4,

    /// <summary>Recovered.</summary>
    [Label("RECOVERED")]
    Recovered = 5,

    /// <summary>Expired.</summary>
    [Label("EXPIRED")]
    Expired = 6,
}
