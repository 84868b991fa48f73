using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Inventory;

/// <summary>How much of an item there should be in a facility at least (contract 02, §9.4).</summary>
public sealed record StockMinimum
{
    /// <summary>The id, which is that of the <see cref="Stock"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The item as an object.</summary>
    public required InventoryItem? ItemObject { get; init; }

    /// <summary>When it was first said.</summary>
    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>How much, in the item's default unit.</summary>
    public required double MinQuantity { get; init; }

    /// <summary>The item.</summary>
    public required int Item { get; init; }
}

/// <summary>The body of saying a minimum (contract 02, §9.4), its shape already checked. What was left out of a change stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("care.StockMinimumWrite")]
public sealed record StockMinimumWrite
{
    /// <summary>The item, for good.</summary>
    [Id(0), Required(RequiredIn.Create), Pk, Example(2, Changed = 1)]
    public Optional<int?> Item { get; init; }

    /// <summary>How much, in the item's default unit; 0 where nothing is said.</summary>
    [Id(1), Number(0, StockRule.MaxQuantity, Pointed = true), Example(20)]
    public Optional<double> MinQuantity { get; init; }
}
