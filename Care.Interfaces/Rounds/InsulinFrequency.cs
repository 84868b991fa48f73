using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>How often insulin is given (contract 05, §13).</summary>
public enum InsulinFrequency
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Once a day.</summary>
    [Label("OD")]
    Od = 5,

    /// <summary>Twice a day.</summary>
    [Label("BD")]
    Bd = 10,

    /// <summary>Three times a day.</summary>
    [Label("TD")]
    Td = 15,
}
