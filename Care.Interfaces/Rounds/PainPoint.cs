using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

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

internal sealed class PainShape : IFieldShape<ImmutableArray<PainPoint>>
{
    private const int Min = 1;
    private const int Max = 10;

    public static string Schema { get; } = StructuredSchema.List(StructuredSchema.Object(
        ("region", StructuredSchema.Name(BodyRegions.All), true),
        ("scale", StructuredSchema.Whole(Min, Max), true),
        ("description", StructuredSchema.Text, false)));

    public static Optional<ImmutableArray<PainPoint>> Read(string name, JsonElement sent, ICollection<FieldError> errors) => StructuredField.List(
        name, sent, errors, item => new PainPoint(item.Name("region", BodyRegions.All), item.Integer("scale", Min, Max), item.TextOrNone("description")));
}
