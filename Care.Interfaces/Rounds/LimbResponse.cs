using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>How a limb responds (contract 05, §13).</summary>
public enum LimbResponse
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Strong.</summary>
    [Label("STRONG")]
    Strong = 5,

    /// <summary>Moderate.</summary>
    [Label("MODERATE")]
    Moderate = 10,

    /// <summary>Weak.</summary>
    [Label("WEAK")]
    Weak = 15,

    /// <summary>Flexion.</summary>
    [Label("FLEXION")]
    Flexion = 20,

    /// <summary>Extension.</summary>
    [Label("EXTENSION")]
    Extension = 25,

    /// <summary>None.</summary>
    [Label("NONE")]
    None = 30,
}
