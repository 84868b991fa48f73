using System.Collections.Immutable;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <content>What is sent of vitals.</content>
public sealed partial record DailyRoundWrite
{
    /// <summary>Blood pressure, or null.</summary>
    [Id(12)]
    public Optional<BloodPressure?> Bp { get; init; }

    /// <summary>Beats a minute, from 0 to 200.</summary>
    [Id(13)]
    public Optional<int?> Pulse { get; init; }

    /// <summary>Breaths a minute, from 0 to 150.</summary>
    [Id(14)]
    public Optional<int?> Resp { get; init; }

    /// <summary>Body temperature in degrees Fahrenheit, from 95 to 106 with two decimals.</summary>
    [Id(15)]
    public Optional<decimal?> Temperature { get; init; }

    /// <summary>Rhythm of the heart.</summary>
    [Id(16)]
    public Optional<Rhythm?> Rhythm { get; init; }

    /// <summary>The rhythm in words.</summary>
    [Id(17)]
    public Optional<string?> RhythmDetail { get; init; }

    /// <summary>Where it hurts, and how much.</summary>
    [Id(18)]
    public Optional<ImmutableArray<PainPoint>> PainScaleEnhanced { get; init; }

    /// <summary>Pain in old records, 0 to 10, from 0 to 10.</summary>
    [Id(19)]
    public Optional<int?> Pain { get; init; }

    /// <summary>Blood sugar in mg/dL, from 0 to 700.</summary>
    [Id(20)]
    public Optional<int?> BloodSugarLevel { get; init; }

    /// <summary>Dose of insulin in units, from 0 to 100 with two decimals.</summary>
    [Id(21)]
    public Optional<decimal?> InsulinIntakeDose { get; init; }

    /// <summary>How often insulin is given.</summary>
    [Id(22)]
    public Optional<InsulinFrequency?> InsulinIntakeFrequency { get; init; }
}
