using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Care.Silo.Demo;
using Care.Tests.Facilities;
using Care.Tests.Inventory;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Faults;

/// <summary>
/// Sixty-four callers move one item five thousand times, in and out by tenths, while silos are killed: real processes, real signals. What the database holds in
/// the end is the proof.
/// </summary>
[Collection(typeof(Alone))]
public sealed class StockLossTests
{
    private const int Callers = 64;
    private const int Movements = 5000;

    /// <summary>Silos are killed when so many movements were acknowledged.</summary>
    private static readonly int[] Kills = [800, 2000, 3500];

    private readonly ConcurrentBag<string> acknowledged = [];
    private readonly ConcurrentBag<string> faults = [];
    private int refused;
    private int lost;

    [Fact]
    public async Task The_stock_is_the_sum_of_the_movements_and_never_below_zero_though_silos_are_killed()
    {
        await using var cluster = await CareCluster.Start(silos: 3);
        await DemoInventory.Load(cluster.Database);
        using var admin = await cluster.SignedIn("stateadmin", CareSystem.Password);
        var facility = await admin.NewFacility();
        using var caller = new HttpClient
        {
            BaseAddress = cluster.Address,
            Timeout = TimeSpan.FromSeconds(60),
            DefaultRequestHeaders = { Authorization = admin.DefaultRequestHeaders.Authorization },
        };

        using var done = new CancellationTokenSource();
        var killing = Kill(cluster, done.Token);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(number => Move(caller, facility, number)));
        await done.CancelAsync();
        var killed = await killing;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{acknowledged.Count} movements acknowledged, {refused} refused for want of stock, {lost} lost with a silo; {killed} silos killed");
        Assert.True(faults.IsEmpty, string.Join('\n', [.. faults.Take(5), .. cluster.Failures]));
        Assert.Equal(Kills.Length, killed);

        var ids = acknowledged.ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        // All that was acknowledged is there, and of what was lost no more than that.
        Assert.Equal((long)ids.Length, await Value(cluster, "select count(*) from inventory_log where id = any($1)", ids.Select(Guid.Parse).ToArray()));
        Assert.InRange((long)(await Value(cluster, "select count(*) from inventory_log"))!, ids.Length, ids.Length + lost);
        // The stock is what the movements add up to, to the last digit.
        Assert.Equal(
            true,
            await Value(
                cluster,
                """
                select s.quantity = (select sum(case when is_incoming then 1 else -1 end * quantity_in_default_unit) from inventory_log)
                    and s.quantity = (select current_stock from inventory_log order by created_date desc, pk desc limit 1)
                from inventory_stock s
                """));
        // Each line shows the stock after it: what the line before shows, and the movement; none is below zero.
        Assert.Equal(
            0L,
            await Value(
                cluster,
                """
                select count(*)
                from
                (
                    select current_stock - lag(current_stock, 1, 0) over (order by created_date, pk) as difference, current_stock,
                        case when is_incoming then 1 else -1 end * quantity_in_default_unit as moved,
                        created_date <= lag(created_date) over (order by pk) as is_out_of_order
                    from inventory_log
                ) lines
                where difference <> moved or current_stock < 0 or is_out_of_order
                """));
    }

    /// <summary>What one caller does: adds and uses by turns, somewhat more than there is.</summary>
    private async Task Move(HttpClient client, Guid facility, int number)
    {
        for (var turn = 0; turn < Movements / Callers || acknowledged.Count < Movements; turn++)
        {
            var amount = 0.1 * (1 + ((number + turn) % 7));
            try
            {
                using var answer = await ((number + turn) % 2 == 0
                    ? client.Add(facility, amount, DemoInventory.LiquidOxygen, DemoInventory.CubicMeter)
                    : client.Use(facility, amount, DemoInventory.LiquidOxygen, DemoInventory.CubicMeter));
                var text = await answer.Content.ReadAsStringAsync();
                switch (answer.StatusCode)
                {
                    case HttpStatusCode.Created:
                        acknowledged.Add(JsonDocument.Parse(text).RootElement.Id());
                        break;
                    case HttpStatusCode.BadRequest when text == """{"stock":["Stock not Available"]}""":
                        Interlocked.Increment(ref refused);
                        break;
                    case HttpStatusCode.ServiceUnavailable:
                        Interlocked.Increment(ref lost);
                        break;
                    default:
                        faults.Add($"{answer.StatusCode} {text}");
                        return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                Interlocked.Increment(ref lost);
            }
        }
    }

    /// <summary>Kills the oldest silo each time that enough was moved, and starts another in its place.</summary>
    private async Task<int> Kill(CareCluster cluster, CancellationToken done)
    {
        var killed = 0;
        while (killed < Kills.Length && !done.IsCancellationRequested)
        {
            if (acknowledged.Count < Kills[killed])
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
                continue;
            }

            await cluster.Silos.First(silo => silo.IsAlive).Kill();
            killed++;
            await cluster.AddSilo();
        }

        return killed;
    }

    private static async Task<object?> Value(CareCluster cluster, string sql, params object[] values)
    {
        await using var command = cluster.Database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteScalarAsync();
    }
}
