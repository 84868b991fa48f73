using Care.Interfaces.Choices;

namespace Care.Interfaces.Consultations;

/// <summary>How a symptom stands (contract 05, §13). The API names it by the label's lower case with hyphens.</summary>
public enum ClinicalImpressionStatus
{
    /// <summary>The patient has it.</summary>
    [Label("In Progress")]
    InProgress = 1,

    /// <summary>It is cured.</summary>
    Completed = 2,

    /// <summary>Never was: entered by mistake.</summary>
    [Label("Entered in Error")]
    EnteredInError = 3,
}
