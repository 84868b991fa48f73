using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>How oxygen is given (contract 05, §13).</summary>
public enum OxygenModality
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Nasal prongs.</summary>
    [Label("NASAL_PRONGS")]
    NasalProngs = 5,

    /// <summary>Simple face mask.</summary>
    [Label("SIMPLE_FACE_MASK")]
    SimpleFaceMask = 10,

    /// <summary>Non rebreathing mask.</summary>
    [Label("NON_REBREATHING_MASK")]
    NonRebreathingMask = 15,

    /// <summary>High flow nasal cannula.</summary>
    [Label("HIGH_FLOW_NASAL_CANNULA")]
    HighFlowNasalCannula = 20,
}
