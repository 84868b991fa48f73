namespace Care.Interfaces.Inventory;

/// <summary>What a facility has of an item (contract 02, §9.3, there "inventory summary").</summary>
public sealed record Stock
{
    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The item as an object.</summary>
    public required InventoryItem? ItemObject { get; init; }

    /// <summary>When it was first moved.</summary>
    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>How much there is, in the item's default unit.</summary>
    public required double Quantity { get; init; }

    /// <summary>Whether that is less than there should be at least.</summary>
    public required bool IsLow { get; init; }

    /// <summary>The item.</summary>
    public required int? Item { get; init; }
}
