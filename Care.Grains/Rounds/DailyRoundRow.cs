namespace Care.Grains.Rounds;

/// <summary>A round as it was read for showing it.</summary>
public sealed record DailyRoundRow(Guid Id, DailyRoundState State);
