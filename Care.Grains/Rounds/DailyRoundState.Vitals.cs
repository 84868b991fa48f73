using System.Collections.Immutable;
using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <content>What was observed of vitals.</content>
internal sealed partial record DailyRoundState
{
    public BloodPressure? Bp { get; init; }

    public int? Pulse { get; init; }

    public int? Resp { get; init; }

    public decimal? Temperature { get; init; }

    public Rhythm? Rhythm { get; init; }

    public string? RhythmDetail { get; init; }

    public ImmutableArray<PainPoint> PainScaleEnhanced { get; init; } = [];

    public int? Pain { get; init; }

    public int? BloodSugarLevel { get; init; }

    public decimal? InsulinIntakeDose { get; init; }

    public InsulinFrequency? InsulinIntakeFrequency { get; init; }
}
