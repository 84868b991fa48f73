namespace Care.Interfaces.Rounds;

/// <summary>How much of a fluid was given or left the body (contract 05, §7.3).</summary>
/// <param name="Name">One of the names in <see cref="FluidNames"/> for its list.</param>
/// <param name="Quantity">In millilitres, not negative.</param>
[GenerateSerializer, Immutable, Alias("care.FluidQuantity")]
public sealed record FluidQuantity([property: Id(0)] string Name, [property: Id(1)] decimal Quantity);
