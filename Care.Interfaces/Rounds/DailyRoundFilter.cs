using System.Collections.Immutable;

namespace Care.Interfaces.Rounds;

/// <summary>Which rounds are listed (contract 05, §7.1). What is null does not filter.</summary>
/// <param name="RoundsTypes">Of one of these kinds; none where only unknown names were asked for.</param>
/// <param name="TakenAtAfter">Made then or later.</param>
/// <param name="TakenAtBefore">Made then or before.</param>
[GenerateSerializer, Immutable, Alias("care.DailyRoundFilter")]
public sealed record DailyRoundFilter(
    [property: Id(0)] ImmutableArray<RoundsType>? RoundsTypes, [property: Id(1)] DateTimeOffset? TakenAtAfter, [property: Id(2)] DateTimeOffset? TakenAtBefore);
