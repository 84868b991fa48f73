using System.Net.Http.Json;
using System.Text.Json;
using Care.Tests.Servers;

namespace Care.Tests.Faults;

/// <summary>Silos that die and silos that leave, under a steady load: real processes, real signals.</summary>
[Collection(typeof(Alone))]
public sealed class SiloLossTests
{
    private const int Facilities = 12;

    [Fact]
    public async Task A_killed_silo_fails_no_read_loses_no_acknowledged_write_and_delays_nobody_for_long()
    {
        await using var cluster = await CareCluster.Start(silos: 3);
        using var client = await SignedInAdmin(cluster);
        var load = new SteadyLoad(client, await MakeFacilities(client));
        using var stop = new CancellationTokenSource();
        var running = load.Run(stop.Token);

        var killedAt = TimeSpan.FromSeconds(4);
        await Task.Delay(killedAt);
        await cluster.Silos[1].Kill();
        await Task.Delay(TimeSpan.FromSeconds(15));
        await stop.CancelAsync();
        await running;
        Report(load, cluster);

        Assert.Empty(load.Requests.Where(request => request is { IsRead: true, Succeeded: false }).Take(5));
        Assert.Empty(load.Requests.Where(request => request.Took > TimeSpan.FromSeconds(8)).Take(5));
        Assert.Empty(await load.LostWrites());
        var after = load.Rate(killedAt + TimeSpan.FromSeconds(10), killedAt + TimeSpan.FromSeconds(14));
        var before = load.Rate(TimeSpan.FromSeconds(1), killedAt);
        Assert.True(after >= 0.9 * before, $"{after:F0} requests a second ten seconds after the loss, {before:F0} before it, {load.FullRate:F0} asked for");
    }

    [Fact]
    public async Task A_silo_that_leaves_fails_no_request()
    {
        await using var cluster = await CareCluster.Start(silos: 3);
        using var client = await SignedInAdmin(cluster);
        var load = new SteadyLoad(client, await MakeFacilities(client));
        using var stop = new CancellationTokenSource();
        var running = load.Run(stop.Token);

        await Task.Delay(TimeSpan.FromSeconds(3));
        await cluster.Silos[0].Stop(within: TimeSpan.FromSeconds(40));
        await Task.Delay(TimeSpan.FromSeconds(3));
        await stop.CancelAsync();
        await running;
        Report(load, cluster);

        Assert.Empty(load.Requests.Where(request => !request.Succeeded).Take(5));
        Assert.Empty(await load.LostWrites());
    }

    /// <summary>What the load saw, and why: the front end's log names each call that was lost.</summary>
    private static void Report(SteadyLoad load, CareCluster cluster) => TestContext.Current.TestOutputHelper!.WriteLine(
        $"{load.Requests.Count} requests, {load.Requests.Count(request => !request.IsRead && !request.Succeeded)} writes and "
        + $"{load.Requests.Count(request => request.IsRead && !request.Succeeded)} reads failed, the slowest took "
            + $"{load.Requests.Max(request => request.Took).TotalSeconds:F1} s\n"
        + cluster.Web.Log);

    private static Task<HttpClient> SignedInAdmin(CareCluster cluster) => cluster.SignedIn("stateadmin", CareSystem.Password);

    private static async Task<IReadOnlyList<string>> MakeFacilities(HttpClient client)
    {
        List<string> facilities = [];
        for (var i = 0; i < Facilities; i++)
        {
            using var created = await client.PostAsJsonAsync("/api/v1/facility/", new
            {
                name = $"Hospital {i}",
                facility_type = "Private Hospital",
                address = "1 Test Road",
                state = TestPlaces.State,
                district = TestPlaces.District,
                local_body = TestPlaces.LocalBody,
                pincode = 0,
            });
            Assert.True(created.IsSuccessStatusCode, await created.Content.ReadAsStringAsync());
            facilities.Add((await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!);
        }

        return facilities;
    }
}
