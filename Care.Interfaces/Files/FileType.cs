using Care.Interfaces.Choices;

namespace Care.Interfaces.Files;

/// <summary>What files hang on (contract 07, §5.2 and §10).</summary>
public enum FileType
{
    /// <summary>Nothing that this server knows.</summary>
    [Label("OTHER")]
    Other = 0,

    /// <summary>A patient.</summary>
    [Label("PATIENT")]
    Patient = 1,

    /// <summary>A consultation.</summary>
    [Label("CONSULTATION")]
    Consultation = 2,

    /// <summary>A sample.</summary>
    [Label("SAMPLE_MANAGEMENT")]
    SampleManagement = 3,

    /// <summary>An insurance claim.</summary>
    [Label("CLAIM")]
    Claim = 4,

    /// <summary>A consultation, of which it is the discharge summary.</summary>
    [Label("DISCHARGE_SUMMARY")]
    DischargeSummary = 5,

    /// <summary>A communication about an insurance claim.</summary>
    [Label("COMMUNICATION")]
    Communication = 6,

    /// <summary>A consent of a patient.</summary>
    [Label("CONSENT_RECORD")]
    ConsentRecord = 7,

    /// <summary>Health information from elsewhere.</summary>
    [Label("ABDM_HEALTH_INFORMATION")]
    AbdmHealthInformation = 8,
}
