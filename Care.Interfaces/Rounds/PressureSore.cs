using System.Text.Json.Serialization;

namespace Care.Interfaces.Rounds;

/// <summary>A pressure sore (contract 05, §7.3). What was not said is left out.</summary>
/// <param name="Region">One of <see cref="BodyRegions"/>.</param>
/// <param name="Length">In centimetres, not negative.</param>
/// <param name="Width">In centimetres, not negative.</param>
/// <param name="ExudateAmount">One of <see cref="PressureSoreTerms.ExudateAmounts"/>.</param>
/// <param name="TissueType">One of <see cref="PressureSoreTerms.TissueTypes"/>.</param>
/// <param name="Description">In words.</param>
/// <param name="PushScore">From 0 to 19, counted by the client.</param>
/// <param name="Scale">From 1 to 5.</param>
[GenerateSerializer, Immutable, Alias("care.PressureSore")]
public sealed record PressureSore(
    [property: Id(0)] string Region,
    [property: Id(1)] decimal Length,
    [property: Id(2)] decimal Width,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ExudateAmount,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TissueType,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description,
    [property: Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? PushScore,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Scale);
