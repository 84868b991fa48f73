namespace Care.Interfaces.Summaries;

/// <summary>What the capacity summary of a facility says of its stock of an item, in the item's default unit (contract 07, 1.3).</summary>
public sealed record StockFigures
{
    /// <summary>The item's name.</summary>
    public required string ItemName { get; init; }

    /// <summary>How much there is.</summary>
    public required double Stock { get; init; }

    /// <summary>The unit's name, or null.</summary>
    public required string? Unit { get; init; }

    /// <summary>Whether there is less than there should be at least.</summary>
    public required bool IsLow { get; init; }

    /// <summary>How much is used an hour; null while nothing was used yet.</summary>
    public required double? BurnRate { get; init; }

    /// <summary>The stock after the day's last movement; where there was none, the stock.</summary>
    public required double EndStock { get; init; }

    /// <summary>How much was used that day.</summary>
    public required double TotalConsumed { get; init; }

    /// <summary>How much came that day.</summary>
    public required double TotalAdded { get; init; }

    /// <summary>The stock before the day's first movement.</summary>
    public required double StartStock { get; init; }

    /// <summary>When the stock was last changed.</summary>
    public required DateTimeOffset ModifiedDate { get; init; }
}
