using System.Text.Json.Serialization;

namespace Care.Interfaces.Rounds;

/// <summary>Where it hurts, and how much (contract 05, §7.3).</summary>
/// <param name="Region">One of <see cref="BodyRegions"/>.</param>
/// <param name="Scale">From 1 to 10.</param>
/// <param name="Description">In words; left out where nothing was said.</param>
[GenerateSerializer, Immutable, Alias("care.PainPoint")]
public sealed record PainPoint(
    [property: Id(0)] string Region,
    [property: Id(1)] int Scale,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description);
