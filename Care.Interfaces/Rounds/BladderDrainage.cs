using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <summary>How the bladder is drained (contract 05, §13).</summary>
public enum BladderDrainage
{
    /// <summary>As usual.</summary>
    [Label("NORMAL")]
    Normal = 1,

    /// <summary>Condom catheter.</summary>
    [Label("CONDOM_CATHETER")]
    CondomCatheter = 2,

    /// <summary>Diaper.</summary>
    [Label("DIAPER")]
    Diaper = 3,

    /// <summary>Intermittent catheter.</summary>
    [Label("INTERMITTENT_CATHETER")]
    IntermittentCatheter = 4,

    /// <summary>Continuous indwelling catheter.</summary>
    [Label("CONTINUOUS_INDWELLING_CATHETER")]
    ContinuousIndwellingCatheter = 5,

    /// <summary>Continuous suprapubic catheter.</summary>
    [Label("CONTINUOUS_SUPRAPUBIC_CATHETER")]
    ContinuousSuprapubicCatheter = 6,

    /// <summary>Urostomy.</summary>
    [Label("UROSTOMY")]
    Urostomy = 7,
}
