using Care.Interfaces.Choices;

namespace Care.Interfaces.Shifting;

/// <summary>How breathless the patient is (contract 06, §14).</summary>
public enum BreathlessnessLevel
{
    /// <summary>Not said.</summary>
    [Label("NOT SPECIFIED")]
    NotSpecified = 10,

    /// <summary>Not breathless.</summary>
    [Label("NOT BREATHLESS")]
    NotBreathless = 15,

    /// <summary>Mild.</summary>
    [Label("MILD")]
    Mild = 20,

    /// <summary>Moderate.</summary>
    [Label("MODERATE")]
    Moderate = 30,

    /// <summary>Severe.</summary>
    [Label("SEVERE")]
    Severe = 40,
}
