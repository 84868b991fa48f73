using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>What is wrong with the bowels (contract 05, §13).</summary>
public enum BowelIssue
{
    /// <summary>No difficulty.</summary>
    [Label("NO_DIFFICULTY")]
    NoDifficulty = 0,

    /// <summary>Constipation.</summary>
    [Label("CONSTIPATION")]
    Constipation = 1,

    /// <summary>Diarrhoea.</summary>
    [Label("DIARRHOEA")]
    Diarrhoea = 2,
}
