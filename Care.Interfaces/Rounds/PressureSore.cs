using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

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

internal sealed class PressureSoresShape : IFieldShape<ImmutableArray<PressureSore>>
{
    public static string Schema { get; } = StructuredSchema.List(StructuredSchema.Object(
        ("region", StructuredSchema.Name(BodyRegions.All), true),
        ("length", StructuredSchema.Number(0, RoundLimits.MaxSore), true),
        ("width", StructuredSchema.Number(0, RoundLimits.MaxSore), true),
        ("exudate_amount", StructuredSchema.Name(PressureSoreTerms.ExudateAmounts), false),
        ("tissue_type", StructuredSchema.Name(PressureSoreTerms.TissueTypes), false),
        ("description", StructuredSchema.Text, false),
        ("push_score", StructuredSchema.Number(0, 19), false),
        ("scale", StructuredSchema.Number(1, 5), false)));

    public static Optional<ImmutableArray<PressureSore>> Read(string name, JsonElement sent, ICollection<FieldError> errors) => StructuredField.List(
        name,
        sent,
        errors,
        item => new PressureSore(
            item.Name("region", BodyRegions.All),
            item.Number("length", 0, RoundLimits.MaxSore),
            item.Number("width", 0, RoundLimits.MaxSore),
            item.NameOrNone("exudate_amount", PressureSoreTerms.ExudateAmounts),
            item.NameOrNone("tissue_type", PressureSoreTerms.TissueTypes),
            item.TextOrNone("description"),
            item.NumberOrNone("push_score", 0, 19),
            item.NumberOrNone("scale", 1, 5)));
}

/// <summary>How pressure sores look (contract 05, §13).</summary>
public static class PressureSoreTerms
{
    /// <summary>How much they ooze.</summary>
    public static FrozenSet<string> ExudateAmounts { get; } = FrozenSet.ToFrozenSet(
    [
        "None", "Light", "Moderate", "Heavy",
    ]);

    /// <summary>What is seen in them.</summary>
    public static FrozenSet<string> TissueTypes { get; } = FrozenSet.ToFrozenSet(
    [
        "Closed", "Epithelial", "Granulation", "Slough", "Necrotic",
    ]);
}
