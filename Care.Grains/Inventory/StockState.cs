using Care.Grains.Facilities;
using Care.Grains.Storage;

namespace Care.Grains.Inventory;

/// <summary>What a facility has of an item, as it is stored (contract 02, §9). The table <c>inventory_log</c> follows from its movements.</summary>
[Kind("inventory_stock", Name = "FacilityInventorySummary")]
internal sealed record StockState : EntityState, IFacilityChild
{
    public Guid Facility { get; init; }

    public int Item { get; init; }

    /// <summary>In the item's default unit; null while nothing was moved yet.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>When it was first moved.</summary>
    public DateTimeOffset? StockedDate { get; init; }

    public bool IsLow { get; init; }

    /// <summary>How much is used an hour, as of the last time that it was reckoned; null while nothing was used yet.</summary>
    public double? BurnRate { get; init; }

    /// <summary>How much there should be at least; null where the facility says nothing.</summary>
    public double? MinQuantity { get; init; }

    /// <summary>When that was first said.</summary>
    public DateTimeOffset? MinQuantityDate { get; init; }

    /// <summary>The newest movement: a write with another one than the row has appends it to the log.</summary>
    public Movement? LastMovement { get; init; }

    /// <summary>The newest flag: a write with another one than the row has puts it on its movement.</summary>
    public MovementFlag? LastFlag { get; init; }
}

/// <summary>A movement.</summary>
internal sealed record Movement
{
    /// <summary>The id that the API shows.</summary>
    public Guid Id { get; init; }

    public int Unit { get; init; }

    /// <summary>As it was entered.</summary>
    public double Quantity { get; init; }

    public decimal QuantityInDefaultUnit { get; init; }

    /// <summary>The stock after it.</summary>
    public decimal CurrentStock { get; init; }

    public bool IsIncoming { get; init; }

    public bool ProbableAccident { get; init; }

    public int? CreatedBy { get; init; }

    public DateTimeOffset CreatedDate { get; init; }
}

/// <summary>That a movement is flagged as entered by mistake, or no longer.</summary>
/// <param name="Movement">The movement.</param>
/// <param name="ProbableAccident">Whether it is.</param>
internal sealed record MovementFlag(Guid Movement, bool ProbableAccident);
