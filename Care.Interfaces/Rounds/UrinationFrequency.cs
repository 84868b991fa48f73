using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>How often the patient passes water (contract 05, §13).</summary>
public enum UrinationFrequency
{
    /// <summary>As usual.</summary>
    [Label("NORMAL")]
    Normal = 1,

    /// <summary>Decreased.</summary>
    [Label("DECREASED")]
    Decreased = 2,

    /// <summary>Increased.</summary>
    [Label("INCREASED")]
    Increased = 3,
}
