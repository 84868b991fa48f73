using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <content>What is sent of blood gases and dialysis.</content>
public sealed partial record DailyRoundWrite
{
    /// <summary>pH of arterial blood, from 0 to 10 with two decimals.</summary>
    [Id(57)]
    public Optional<decimal?> Ph { get; init; }

    /// <summary>Partial pressure of CO₂ in mmHg, from 10 to 200.</summary>
    [Id(58)]
    public Optional<int?> Pco2 { get; init; }

    /// <summary>Partial pressure of oxygen in mmHg, from 10 to 400.</summary>
    [Id(59)]
    public Optional<int?> Po2 { get; init; }

    /// <summary>Bicarbonate in mmol/L, from 5 to 80 with two decimals.</summary>
    [Id(60)]
    public Optional<decimal?> Hco3 { get; init; }

    /// <summary>Base excess in mmol/L, from -20 to 20.</summary>
    [Id(61)]
    public Optional<int?> BaseExcess { get; init; }

    /// <summary>Lactate in mmol/L, from 0 to 20 with two decimals.</summary>
    [Id(62)]
    public Optional<decimal?> Lactate { get; init; }

    /// <summary>Sodium in mmol/L, from 100 to 170 with two decimals.</summary>
    [Id(63)]
    public Optional<decimal?> Sodium { get; init; }

    /// <summary>Potassium in mmol/L, from 1 to 10 with two decimals.</summary>
    [Id(64)]
    public Optional<decimal?> Potassium { get; init; }

    /// <summary>Fluid balance of the dialysis in mL, from 0 to 5000.</summary>
    [Id(65)]
    public Optional<int?> DialysisFluidBalance { get; init; }

    /// <summary>Net balance of the dialysis in mL, from 0 to 5000.</summary>
    [Id(66)]
    public Optional<int?> DialysisNetBalance { get; init; }
}
