using Care.Interfaces.Choices;

namespace Care.Interfaces.Consultations;

/// <summary>How sure a diagnosis is (contract 05, §13). The API names it by the label's lower case with hyphens.</summary>
public enum ConditionVerificationStatus
{
    /// <summary>Not confirmed.</summary>
    Unconfirmed = 1,

    /// <summary>Provisional.</summary>
    Provisional = 2,

    /// <summary>One of several that are possible.</summary>
    Differential = 3,

    /// <summary>Confirmed.</summary>
    Confirmed = 4,

    /// <summary>Ruled out.</summary>
    Refuted = 5,

    /// <summary>Never was: entered by mistake.</summary>
    [Label("Entered in Error")]
    EnteredInError = 6,
}
