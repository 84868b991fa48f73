using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Rounds;

/// <summary>How much of a fluid was given or left the body (contract 05, §7.3).</summary>
/// <param name="Name">One of the names in <see cref="FluidNames"/> for its list.</param>
/// <param name="Quantity">In millilitres, not negative.</param>
[GenerateSerializer, Immutable, Alias("care.FluidQuantity")]
public sealed record FluidQuantity([property: Id(0)] string Name, [property: Id(1)] decimal Quantity);

/// <summary>What a list of fluids may name, and how much of it.</summary>
internal static class FluidList
{
    public static string Schema(IReadOnlySet<string> names) => StructuredSchema.List(StructuredSchema.Object(
        ("name", StructuredSchema.Name(names), true),
        ("quantity", StructuredSchema.Number(0, FluidRule.MaxQuantity), true)));

    /// <summary>No quantity is larger than what sums can be told of.</summary>
    public static Optional<ImmutableArray<FluidQuantity>> Read(IReadOnlySet<string> names, string name, JsonElement sent, ICollection<FieldError> errors) =>
        StructuredField.List(name, sent, errors, item => new FluidQuantity(item.Name("name", names), item.Number("quantity", 0, FluidRule.MaxQuantity)));
}

internal sealed class InfusionsShape : IFieldShape<ImmutableArray<FluidQuantity>>
{
    public static string Schema { get; } = FluidList.Schema(FluidNames.Infusions);

    public static Optional<ImmutableArray<FluidQuantity>> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        FluidList.Read(FluidNames.Infusions, name, sent, errors);
}

internal sealed class IvFluidsShape : IFieldShape<ImmutableArray<FluidQuantity>>
{
    public static string Schema { get; } = FluidList.Schema(FluidNames.IvFluids);

    public static Optional<ImmutableArray<FluidQuantity>> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        FluidList.Read(FluidNames.IvFluids, name, sent, errors);
}

internal sealed class FeedsShape : IFieldShape<ImmutableArray<FluidQuantity>>
{
    public static string Schema { get; } = FluidList.Schema(FluidNames.Feeds);

    public static Optional<ImmutableArray<FluidQuantity>> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        FluidList.Read(FluidNames.Feeds, name, sent, errors);
}

internal sealed class OutputShape : IFieldShape<ImmutableArray<FluidQuantity>>
{
    public static string Schema { get; } = FluidList.Schema(FluidNames.Output);

    public static Optional<ImmutableArray<FluidQuantity>> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        FluidList.Read(FluidNames.Output, name, sent, errors);
}
