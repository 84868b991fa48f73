using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>How breathing is supported (contract 05, §13).</summary>
public enum VentilatorInterface
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Invasive.</summary>
    [Label("INVASIVE")]
    Invasive = 5,

    /// <summary>Non invasive.</summary>
    [Label("NON_INVASIVE")]
    NonInvasive = 10,

    /// <summary>Oxygen support.</summary>
    [Label("OXYGEN_SUPPORT")]
    OxygenSupport = 15,
}
