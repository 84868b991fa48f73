using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>What is wrong with the bladder (contract 05, §13).</summary>
public enum BladderIssue
{
    /// <summary>No issues.</summary>
    [Label("NO_ISSUES")]
    NoIssues = 0,

    /// <summary>Incontinence.</summary>
    [Label("INCONTINENCE")]
    Incontinence = 1,

    /// <summary>Retention.</summary>
    [Label("RETENTION")]
    Retention = 2,

    /// <summary>Hesitancy.</summary>
    [Label("HESITANCY")]
    Hesitancy = 3,
}
