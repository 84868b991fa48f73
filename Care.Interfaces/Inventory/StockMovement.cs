namespace Care.Interfaces.Inventory;

/// <summary>That some of an item came to a facility or was used there (contract 02, §9.2, there "inventory log"). Never changed but for its flag.</summary>
public sealed record StockMovement
{
    /// <summary>The id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The same id, by which clients flag it.</summary>
    public required Guid ExternalId { get; init; }

    /// <summary>The item as an object.</summary>
    public required InventoryItem? ItemObject { get; init; }

    /// <summary>The unit as an object.</summary>
    public required InventoryUnit? UnitObject { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>The stock after it, in the item's default unit.</summary>
    public required double CurrentStock { get; init; }

    /// <summary>How much was moved, as it was entered.</summary>
    public required double Quantity { get; init; }

    /// <summary>The same in the item's default unit, whichever way it went.</summary>
    public required double QuantityInDefaultUnit { get; init; }

    /// <summary>True for what came, false for what was used.</summary>
    public required bool IsIncoming { get; init; }

    /// <summary>Whether it is flagged as entered by mistake. Such a one counts in the stock and not as use.</summary>
    public required bool ProbableAccident { get; init; }

    /// <summary>The item.</summary>
    public required int? Item { get; init; }

    /// <summary>The unit that it was entered in.</summary>
    public required int? Unit { get; init; }

    /// <summary>The user (integer key) who entered it, or null.</summary>
    public required int? CreatedBy { get; init; }
}
