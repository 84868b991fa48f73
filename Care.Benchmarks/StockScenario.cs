using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Care.Grains.Inventory;

namespace Care.Benchmarks;

/// <summary>
/// What moving stock costs where there were many movements, against where there were few: a movement must not cost more for the log before it.
/// </summary>
internal sealed class StockScenario(BenchSystem system)
{
    private BenchScale Scale => system.Scale;

    /// <summary>
    /// Enters the movements around the 5,000th of one item and the first ones of another by turns, so that what else the machine does meets both alike.
    /// </summary>
    public async Task<Result> Growth()
    {
        await InventoryLoader.Load(
            system.Database,
            new(["Items"], [], [.. Enumerable.Range(1, 3).Select(item => new InventoryEntry($"Item {item}", "Items", ["Items"], []))], []));
        await using var facility = system.Database.CreateCommand("select id from facility order by pk limit 1");
        var path = $"/api/v1/facility/{await facility.ExecuteScalarAsync()}/inventory/";
        const int many = 1;
        const int few = 2;
        const int warmUp = 3;
        for (var i = 0; i < Scale.Movements - Scale.Pairs; i++)
        {
            await Move(path, many, i);
        }

        for (var i = 0; i < Scale.Pairs; i++)
        {
            await Move(path, warmUp, i);
        }

        List<double> first = [];
        List<double> last = [];
        for (var i = 0; i < Scale.Pairs; i++)
        {
            first.Add(await Move(path, few, i));
            last.Add(await Move(path, many, i));
        }

        return new Result(
            $"growth: the {Scale.Movements.ToString("N0", CultureInfo.InvariantCulture)}th movement of an item against the first ones of another (time)",
            RoundScenario.Median(last), RoundScenario.Median(first), "ms", 1.2, AtMost: true);
    }

    /// <summary>Adds and uses by turns.</summary>
    /// <returns>How long it took, in milliseconds.</returns>
    private async Task<double> Move(string path, int item, int turn)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await system.Client.PostAsJsonAsync(path, new { item, unit = 1, quantity = 0.1, is_incoming = turn % 2 == 0 });
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return answer.IsSuccessStatusCode ? took : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }
}
