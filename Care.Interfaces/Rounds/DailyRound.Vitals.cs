using Care.Interfaces.Choices;

namespace Care.Interfaces.Rounds;

/// <content>What was observed of vitals.</content>
public sealed partial record DailyRound
{
    /// <summary>Blood pressure, or null.</summary>
    public BloodPressure? Bp { get; init; }

    /// <summary>Beats a minute, from 0 to 200.</summary>
    public int? Pulse { get; init; }

    /// <summary>Breaths a minute, from 0 to 150.</summary>
    public int? Resp { get; init; }

    /// <summary>Body temperature in degrees Fahrenheit, from 95 to 106 with two decimals.</summary>
    public string? Temperature { get; init; }

    /// <summary>Rhythm of the heart, as text.</summary>
    public string? Rhythm { get; init; }

    /// <summary>The rhythm in words.</summary>
    public string? RhythmDetail { get; init; }

    /// <summary>Where it hurts, and how much.</summary>
    public IReadOnlyList<PainPoint> PainScaleEnhanced { get; init; } = [];

    /// <summary>Pain in old records, 0 to 10, from 0 to 10.</summary>
    public int? Pain { get; init; }

    /// <summary>Blood sugar in mg/dL, from 0 to 700.</summary>
    public int? BloodSugarLevel { get; init; }

    /// <summary>Dose of insulin in units, from 0 to 100 with two decimals.</summary>
    public string? InsulinIntakeDose { get; init; }

    /// <summary>How often insulin is given, as text.</summary>
    public string? InsulinIntakeFrequency { get; init; }
}

/// <summary>The rhythm of the heart (contract 05, §13).</summary>
public enum Rhythm
{
    /// <summary>Unknown.</summary>
    [Label("UNKNOWN")]
    Unknown = 0,

    /// <summary>Regular.</summary>
    [Label("REGULAR")]
    Regular = 5,

    /// <summary>Irregular.</summary>
    [Label("IRREGULAR")]
    Irregular = 10,
}
