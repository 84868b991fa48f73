namespace Care.Grains.Rounds;

/// <content>What was observed of blood gases and dialysis.</content>
internal sealed partial record DailyRoundState
{
    public decimal? Ph { get; init; }

    public int? Pco2 { get; init; }

    public int? Po2 { get; init; }

    public decimal? Hco3 { get; init; }

    public int? BaseExcess { get; init; }

    public decimal? Lactate { get; init; }

    public decimal? Sodium { get; init; }

    public decimal? Potassium { get; init; }

    public int? DialysisFluidBalance { get; init; }

    public int? DialysisNetBalance { get; init; }
}
