using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Silo.Demo;
using Care.Tests.Facilities;
using Care.Tests.Inventory;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Faults;

/// <summary>
/// Movements of stock, each with an <c>Idempotency-Key</c>, through two front ends, while silos and then a front end are killed: real processes, real signals.
/// A movement that is made twice shows in the stock.
/// </summary>
[Collection(typeof(Alone))]
public sealed class RepeatedRequestTests
{
    private const int Callers = 16;
    private const int Movements = 400;
    private const int Kills = 2;

    private readonly ConcurrentBag<string> made = [];
    private readonly ConcurrentBag<string> faults = [];
    private readonly ConcurrentBag<TimeSpan> times = [];
    private int lost;
    private int running;
    private volatile int killed;

    [Fact]
    public async Task Whatever_dies_each_request_is_carried_out_once()
    {
        await using var cluster = await CareCluster.Start(silos: 3);
        await DemoInventory.Load(cluster.Database);
        var other = await cluster.AddWeb();
        using var admin = await cluster.SignedIn("stateadmin", CareSystem.Password);
        var facility = await admin.NewFacility();
        HttpClient[] fronts = [.. ((Uri[])[cluster.Address, other]).Select(address => new HttpClient
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60),
            DefaultRequestHeaders = { Authorization = admin.DefaultRequestHeaders.Authorization },
        })];

        using var done = new CancellationTokenSource();
        var killing = KillSilos(cluster, done.Token);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Move(fronts, facility, turn => turn < Movements / Callers || killed < Kills)));
        await done.CancelAsync();
        await killing;
        Report($"{made.Count} movements, {killed} silos killed");
        Assert.True(faults.IsEmpty, string.Join('\n', [.. faults.Take(5), .. cluster.Failures]));

        // A front end that dies takes the answers along that it had not given yet: whoever sends the request again finds them.
        var moving = Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Move(fronts, facility, turn => turn < 20)));
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await cluster.Web.Kill();
        await moving;
        Report($"{made.Count} movements, a front end killed");
        Assert.True(faults.IsEmpty, string.Join('\n', [.. faults.Take(5), .. cluster.Failures]));

        var ids = made.ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal((long)ids.Length, await Value(cluster, "select count(*) from inventory_log"));
        Assert.Equal(true, await Value(cluster, "select quantity = (select sum(quantity_in_default_unit) from inventory_log) from inventory_stock"));
    }

    private void Report(string what) => TestContext.Current.TestOutputHelper!.WriteLine(
        $"{what}; {lost} answers lost to the caller, {running} told that it still runs, the slowest took {times.Max().TotalSeconds:F1} s");

    private async Task Move(HttpClient[] fronts, Guid facility, Func<int, bool> goesOn)
    {
        for (var turn = 0; goesOn(turn); turn++)
        {
            var (key, began) = (Guid.NewGuid().ToString(), Stopwatch.GetTimestamp());
            for (var tries = 0; !await Moved(fronts[(turn + tries) % fronts.Length], facility, key); tries++)
            {
                if (tries == 100)
                {
                    faults.Add("A movement was never answered.");
                    return;
                }

                await Task.Delay(250);
            }

            times.Add(Stopwatch.GetElapsedTime(began));
        }
    }

    /// <summary>Sends a movement; false where it is to be sent again.</summary>
    private async Task<bool> Moved(HttpClient client, Guid facility, string key)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, InventoryFixture.Movements(facility))
            {
                Content = JsonContent.Create(new { item = DemoInventory.LiquidOxygen, unit = DemoInventory.CubicMeter, quantity = 0.1, is_incoming = true }),
                Headers = { { "Idempotency-Key", key } },
            };
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            switch (answer.StatusCode)
            {
                case HttpStatusCode.Created:
                    made.Add(JsonDocument.Parse(text).RootElement.Id());
                    return true;
                case HttpStatusCode.Conflict:
                    Interlocked.Increment(ref running);
                    return false;
                case HttpStatusCode.ServiceUnavailable:
                    Interlocked.Increment(ref lost);
                    return false;
                default:
                    faults.Add($"{answer.StatusCode} {text}");
                    return true;
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Interlocked.Increment(ref lost);
            return false;
        }
    }

    /// <summary>Kills the oldest silo twice, when an eighth and when a quarter was moved, and starts another in its place.</summary>
    private async Task KillSilos(CareCluster cluster, CancellationToken done)
    {
        while (killed < Kills && !done.IsCancellationRequested)
        {
            if (made.Count < (killed + 1) * Movements / 8)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
                continue;
            }

            await cluster.Silos.First(silo => silo.IsAlive).Kill();
            await cluster.AddSilo();
            killed++;
        }
    }

    private static async Task<object?> Value(CareCluster cluster, string sql)
    {
        await using var command = cluster.Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
