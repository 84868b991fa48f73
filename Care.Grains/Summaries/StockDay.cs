using Care.Interfaces.Inventory;
using Care.Interfaces.Summaries;

namespace Care.Grains.Summaries;

/// <summary>A stock and what happened to it on a day. What is flagged as entered by mistake does not count in the day.</summary>
internal sealed record StockDay
{
    public int Item { get; init; }

    public decimal Quantity { get; init; }

    public bool IsLow { get; init; }

    public double? BurnRate { get; init; }

    public DateTimeOffset ModifiedDate { get; init; }

    public decimal Added { get; init; }

    public decimal Consumed { get; init; }

    /// <summary>The stock after the day's last movement; null where there was none.</summary>
    public decimal? EndStock { get; init; }

    public StockFigures Figures(InventoryItem item) => new()
    {
        ItemName = item.Name,
        Stock = (double)Quantity,
        Unit = item.DefaultUnit?.Name,
        IsLow = IsLow,
        BurnRate = BurnRate,
        EndStock = (double)(EndStock ?? Quantity),
        TotalConsumed = (double)Consumed,
        TotalAdded = (double)Added,
        StartStock = (double)((EndStock ?? Quantity) - Added + Consumed),
        ModifiedDate = ModifiedDate,
    };
}
