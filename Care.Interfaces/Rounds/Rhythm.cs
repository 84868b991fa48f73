using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>The rhythm of the heart (contract 05, §13).</summary>
public enum Rhythm
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Regular.</summary>
    [Label("REGULAR")]
    Regular = 5,

    /// <summary>Irregular.</summary>
    [Label("IRREGULAR")]
    Irregular = 10,
}
