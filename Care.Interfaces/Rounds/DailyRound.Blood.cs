using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <content>What was observed of blood gases and dialysis.</content>
public sealed partial record DailyRound
{
    /// <summary>pH of arterial blood, from 0 to 10 with two decimals.</summary>
    public string? Ph { get; init; }

    /// <summary>Partial pressure of CO₂ in mmHg, from 10 to 200.</summary>
    public int? Pco2 { get; init; }

    /// <summary>Partial pressure of oxygen in mmHg, from 10 to 400.</summary>
    public int? Po2 { get; init; }

    /// <summary>Bicarbonate in mmol/L, from 5 to 80 with two decimals.</summary>
    public string? Hco3 { get; init; }

    /// <summary>Base excess in mmol/L, from -20 to 20.</summary>
    public int? BaseExcess { get; init; }

    /// <summary>Lactate in mmol/L, from 0 to 20 with two decimals.</summary>
    public string? Lactate { get; init; }

    /// <summary>Sodium in mmol/L, from 100 to 170 with two decimals.</summary>
    public string? Sodium { get; init; }

    /// <summary>Potassium in mmol/L, from 1 to 10 with two decimals.</summary>
    public string? Potassium { get; init; }

    /// <summary>Fluid balance of the dialysis in mL, from 0 to 5000.</summary>
    public int? DialysisFluidBalance { get; init; }

    /// <summary>Net balance of the dialysis in mL, from 0 to 5000.</summary>
    public int? DialysisNetBalance { get; init; }
}

/// <summary>How often insulin is given (contract 05, §13).</summary>
public enum InsulinFrequency
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Once a day.</summary>
    [Label("OD")]
    Od = 5,

    /// <summary>Twice a day.</summary>
    [Label("BD")]
    Bd = 10,

    /// <summary>Three times a day.</summary>
    [Label("TD")]
    Td = 15,
}
