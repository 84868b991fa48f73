using Care.Interfaces.Choices;

namespace Care.Interfaces.Patients;

/// <summary>Where a patient record came from (contract 04, §13 "SOURCE").</summary>
public enum PatientSource
{
    /// <summary>Care.</summary>
    [Label("CARE")]
    Care = 10,

    /// <summary>Covid tracker.</summary>
    [Label("COVID_TRACKER")]
    CovidTracker = 20,

    /// <summary>Stay.</summary>
    [Label("STAY")]
    Stay = 30,
}
