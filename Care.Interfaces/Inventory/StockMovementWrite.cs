using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Inventory;

/// <summary>The body of entering a movement (contract 02, §9.2), its shape already checked.</summary>
[GenerateSerializer, Immutable, Alias("care.StockMovementWrite")]
public sealed record StockMovementWrite
{
    /// <summary>The item.</summary>
    [Id(0), Required, Pk, Example(1)]
    public Optional<int> Item { get; init; }

    /// <summary>The unit that the quantity is in, one of the item's.</summary>
    [Id(1), Required, Pk, Example(2)]
    public Optional<int> Unit { get; init; }

    /// <summary>How much.</summary>
    [Id(2), Required, Number(0, StockRule.MaxQuantity, Pointed = true), Example(2.5)]
    public Optional<double> Quantity { get; init; }

    /// <summary>True for what comes, false for what is used.</summary>
    [Id(3), Required, Example(true)]
    public Optional<bool> IsIncoming { get; init; }
}
