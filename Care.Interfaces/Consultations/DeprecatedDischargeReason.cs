using Care.Interfaces.Choices;

namespace Care.Interfaces.Consultations;

/// <summary>Why a consultation of an old record ended (contract 05, §13), shown by the member's name.</summary>
public enum DeprecatedDischargeReason
{
    /// <summary>Recovered.</summary>
    [Label("Recovered")]
    REC = 1,

    /// <summary>Referred to another facility.</summary>
    [Label("Referred")]
    REF = 2,

    /// <summary>Died.</summary>
    [Label("Expired")]
    EXP = 3,

    /// <summary>Left against medical advice.</summary>
    LAMA = 4,
}
