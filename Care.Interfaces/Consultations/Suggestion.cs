using Care.Interfaces.Choices;

namespace Care.Interfaces.Consultations;

/// <summary>
/// What was decided at the consultation (contract 05, §13). The API names it by the member and shows the label beside it; the numbers are only how it is
/// stored.
/// </summary>
public enum Suggestion
{
    /// <summary>Isolation at home.</summary>
    [Label("HOME ISOLATION")]
    HI = 1,

    /// <summary>Admission.</summary>
    [Label("ADMISSION")]
    A = 2,

    /// <summary>Referral to another facility.</summary>
    [Label("REFERRAL")]
    R = 3,

    /// <summary>An outpatient's visit: closed at once.</summary>
    [Label("OP CONSULTATION")]
    OP = 4,

    /// <summary>Care at home.</summary>
    [Label("DOMICILIARY CARE")]
    DC = 5,

    /// <summary>The patient is dead.</summary>
    [Label("DECLARE DEATH")]
    DD = 6,
}
