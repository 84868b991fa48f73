using Care.Interfaces.Wire;

namespace Care.Interfaces.Shifting;

/// <summary>One term of an order.</summary>
/// <param name="By">What is ordered by.</param>
/// <param name="Descending">True where the greatest comes first.</param>
[GenerateSerializer, Immutable, Alias("care.ShiftingOrdering")]
public readonly record struct ShiftingOrdering([property: Id(0)] ShiftingOrder By, [property: Id(1)] bool Descending)
    : IOrdering<ShiftingOrdering, ShiftingOrder>
{
    /// <inheritdoc/>
    public static ShiftingOrdering Of(ShiftingOrder by, bool descending) => new(by, descending);
}
