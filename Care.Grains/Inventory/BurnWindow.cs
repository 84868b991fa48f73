using Care.Interfaces.Inventory;

namespace Care.Grains.Inventory;

/// <summary>
/// What was used of a stock of late, by the time: kept by its grain, so that a movement reads nothing of the log. What is older than
/// <see cref="StockRule.BurnWindow"/> is forgotten when the time has passed.
/// </summary>
/// <param name="used">What was used, the oldest first.</param>
internal sealed class BurnWindow(IEnumerable<(DateTimeOffset At, decimal Amount)> used)
{
    private readonly Queue<(DateTimeOffset At, decimal Amount)> uses = new(used);
    private decimal? sum;

    public void Add(DateTimeOffset at, decimal amount)
    {
        sum = Sum + amount;
        uses.Enqueue((at, amount));
    }

    /// <summary>How much was used within the window before a moment, which is none before one that was asked for.</summary>
    public decimal UsedBefore(DateTimeOffset now)
    {
        while (uses.TryPeek(out var oldest) && oldest.At < now - StockRule.BurnWindow)
        {
            sum = Sum - uses.Dequeue().Amount;
        }

        return Sum;
    }

    private decimal Sum => sum ??= uses.Sum(use => use.Amount);
}
