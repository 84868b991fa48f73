using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>How the patient sleeps (contract 05, §13).</summary>
public enum Sleep
{
    /// <summary>Excessive.</summary>
    [Label("EXCESSIVE")]
    Excessive = 1,

    /// <summary>Satisfactory.</summary>
    [Label("SATISFACTORY")]
    Satisfactory = 2,

    /// <summary>Unsatisfactory.</summary>
    [Label("UNSATISFACTORY")]
    Unsatisfactory = 3,

    /// <summary>No sleep.</summary>
    [Label("NO_SLEEP")]
    NoSleep = 4,
}
