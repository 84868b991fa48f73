using Care.Grains.Inventory;

namespace Care.Benchmarks;

/// <summary>
/// What moving stock costs where there were many movements, against where there were few: a movement must not cost more for the log before it.
/// </summary>
internal sealed class StockScenario(BenchSystem system)
{
    /// <summary>The movements around the 5,000th of one item, and the first ones of another.</summary>
    public async Task<Result> Growth()
    {
        await InventoryLoader.Load(
            system.Database,
            new(["Items"], [], [.. Enumerable.Range(1, 3).Select(item => new InventoryEntry($"Item {item}", "Items", ["Items"], []))], []));
        await using var facility = system.Database.CreateCommand("select id from facility order by pk limit 1");
        var path = $"/api/v1/facility/{await facility.ExecuteScalarAsync()}/inventory/";
        // Used is what was added before.
        return await new HistoryGrowth(system).Measure(
            "movement of an item", system.Scale.Movements, MovementsOf(1), MovementsOf(2), MovementsOf(3), sideBySide: 1);

        History MovementsOf(int item) => new(path, turn => new { item, unit = 1, quantity = 0.1, is_incoming = turn % 2 == 0 });
    }
}
