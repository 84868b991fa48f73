using Care.Interfaces.Choices;

namespace Care.Interfaces.Investigations;

/// <summary>What the result of an investigation is (contract 06, §4.2). Nothing is checked by it: clients enter what is no number as notes.</summary>
public enum InvestigationType
{
    /// <summary>A number.</summary>
    [Label("Float")]
    Number,

    /// <summary>A text.</summary>
    [Label("String")]
    Text,

    /// <summary>One of the investigation's choices.</summary>
    Choice,
}
