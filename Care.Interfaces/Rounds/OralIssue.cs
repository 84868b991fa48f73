using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>What hinders swallowing (contract 05, §13).</summary>
public enum OralIssue
{
    /// <summary>No issue.</summary>
    [Label("NO_ISSUE")]
    NoIssue = 0,

    /// <summary>Dysphagia.</summary>
    [Label("DYSPHAGIA")]
    Dysphagia = 1,

    /// <summary>Odynophagia.</summary>
    [Label("ODYNOPHAGIA")]
    Odynophagia = 2,
}
