using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Tests.Beds;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Faults;

/// <summary>
/// Two hundred callers want the same bed at once, again and again, through two front ends and three silos of which one is killed every few seconds: real
/// processes, real signals. What the database holds in the end is the proof.
/// </summary>
[Collection(typeof(Alone))]
public sealed class BedLossTests
{
    private const int Callers = 200;
    private const int Beds = 24;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(4);

    /// <summary>Of all attempts, as many as make the test mean something.</summary>
    private const int LeastAttempts = 5 * Callers;

    /// <summary>What the contract has for whoever does not get the bed (03, CB6, CB7, CB11, CB12 and CB15).</summary>
    private static readonly string[] Refusals =
    [
        """{"non_field_errors":["Bed is already in use"]}""",
        """{"non_field_errors":["These set of bed and assets are already assigned"]}""",
        """{"start_date":["Cannot create conflicting entry"]}""",
    ];

    private readonly ConcurrentBag<(HttpStatusCode? Status, string Text)> answers = [];

    [Fact]
    public async Task Nobody_shares_a_bed_or_an_asset_and_no_stay_is_lost_though_silos_are_killed()
    {
        await using var cluster = await CareCluster.Start(silos: 3);
        await TestConcepts.Load(cluster.Database);
        using var admin = await cluster.SignedIn("stateadmin", CareSystem.Password);
        var ward = await Ward.Open(admin, Callers, Beds);
        using var first = CallerOf(cluster.Address, admin);
        using var second = CallerOf(await cluster.AddWeb(), admin);

        using var stop = new CancellationTokenSource(Duration);
        var killing = Kill(cluster, stop.Token);
        var round = 0;
        for (; !stop.IsCancellationRequested; round++)
        {
            await Task.WhenAll(ward.Consultations.Select((consultation, caller) => Try(caller % 2 == 0 ? first : second, ward, round, caller, consultation)));
        }

        var killed = await killing;
        var counts = answers.GroupBy(answer => answer.Status).ToDictionary(group => group.Key?.ToString() ?? "lost", group => group.Count());
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{round} rounds, {killed} silos killed: {string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))}");
        Assert.True(killed >= 3
            && answers.Count >= LeastAttempts, $"{answers.Count} attempts, {killed} silos killed: the machine was too slow to try anything");
        Assert.True(counts.GetValueOrDefault(nameof(HttpStatusCode.Created)) >= round / 4, "hardly anybody got a bed");
        var faults = answers.Where(answer => !IsAsAgreed(answer)).Take(5).ToList();
        Assert.True(faults is [], string.Join('\n', [.. faults.Select(fault => $"{fault}"), .. cluster.Failures]));

        // Whoever finds a move unfinished finishes it, though nobody asks.
        await Eventually.Holds(() => Number(cluster, "select count(*) from consultation where document -> 'bed_move' is not null"), moves => moves == 0,
            "all moves to be made", seconds: 90);
        Assert.Equal(0, await Number(
            cluster, "select count(*) from (select from consultation_bed where end_date is null and not deleted group by bed having count(*) > 1) shared"));
        Assert.Equal(
            0,
            await Number(cluster, "select count(*) from consultation_bed s join consultation c on c.id = s.consultation where s.end_date is null and "
                + "c.current_bed is distinct from s.id"));
        Assert.Equal(
            0,
            await Number(cluster,
                "select count(*) from (select from consultation_bed s, unnest(s.assets) a where s.end_date is null group by a having count(*) > 1) shared"));
        // And nothing is lost to the hospital: no consultation shows a bed that it has left, and no asset is kept by a stay that is over or never was.
        Assert.Equal(
            0,
            await Number(cluster, "select count(*) from consultation c left join consultation_bed s on s.id = c.current_bed where c.current_bed is not null "
                + "and s.end_date is not null"));
        Assert.Equal(
            0,
            await Number(
                cluster,
                """
                select count(*) from asset a where a.document ? 'stay' and not exists
                    (select from consultation_bed s where s.id = (a.document ->> 'stay')::uuid and a.id = any(s.assets) and s.end_date is null)
                """));
        foreach (var stay in answers.Where(answer => answer.Status == HttpStatusCode.Created)
            .Select(answer => JsonDocument.Parse(answer.Text).RootElement.Id()))
        {
            Assert.Equal(1, await Number(cluster, $"select count(*) from consultation_bed where id = '{stay}'"));
        }
    }

    /// <summary>What each caller does in a round: all want its bed, every fourth one with its ventilator.</summary>
    private async Task Try(HttpClient client, Ward ward, int round, int caller, string consultation)
    {
        Guid[] assets = (caller + round) % 4 == 0 ? [ward.Ventilators[round % Beds]] : [];
        try
        {
            using var answer = await client.Assign(consultation, ward.Beds[round % Beds], Ward.Begun.AddMinutes(round).ToString("O"), assets);
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            answers.Add((null, e.Message));
        }
    }

    /// <summary>A client that waits for longer than the front end does.</summary>
    private static HttpClient CallerOf(Uri address, HttpClient admin) =>
        new()
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60),
            DefaultRequestHeaders = { Authorization = admin.DefaultRequestHeaders.Authorization }
        };

    /// <summary>A stay, the contract's refusal, or that the call was lost with its silo: never a fault.</summary>
    private static bool IsAsAgreed((HttpStatusCode? Status, string Text) answer) => answer.Status switch
    {
        HttpStatusCode.Created or HttpStatusCode.ServiceUnavailable => true,
        HttpStatusCode.BadRequest => Refusals.Contains(answer.Text) || answer.Text.StartsWith("[\"Some assets are not available - ", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Kills the oldest silo and starts another in its place, until it is stopped; all that were to be there are there in the end.</summary>
    private static async Task<int> Kill(CareCluster cluster, CancellationToken stop)
    {
        var killed = 0;
        while (!stop.IsCancellationRequested)
        {
            await cluster.Silos.First(silo => silo.IsAlive).Kill();
            killed++;
            await cluster.AddSilo();
            await Task.Delay(BetweenKills, CancellationToken.None);
        }

        return killed;
    }

    private static async Task<long> Number(CareCluster cluster, string sql)
    {
        await using var command = cluster.Database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A ward with more patients than beds.</summary>
    private sealed record Ward(IReadOnlyList<string> Consultations, IReadOnlyList<Guid> Beds, IReadOnlyList<Guid> Ventilators)
    {
        /// <summary>After all of them came.</summary>
        public static DateTimeOffset Begun { get; } = new(2024, 3, 1, 16, 0, 0, TimeSpan.Zero);

        public static async Task<Ward> Open(HttpClient client, int patients, int beds)
        {
            var facility = (await client.PostAsJsonAsync("/api/v1/facility/", new
            {
                name = "First",
                facility_type = "Private Hospital",
                address = "1 Test Road",
                state = TestPlaces.State,
                district = TestPlaces.District,
                local_body = TestPlaces.LocalBody,
                phone_number = "+919999999888",
            }).Ok()).GetProperty("id").GetGuid();
            var location = await client.Location(facility);
            ConcurrentBag<string> consultations = [];
            await Parallel.ForEachAsync(Enumerable.Range(0, patients), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (_, cancellation) =>
            {
                // A cluster that has just begun may be too busy for this one.
                for (var tries = 1; ; tries++)
                {
                    using var registered = await client.PostAsJsonAsync("/api/v1/patient/", PatientFixture.Body(facility), cancellation);
                    if (registered.StatusCode == HttpStatusCode.ServiceUnavailable && tries < 20)
                    {
                        continue;
                    }

                    var patient = (await registered.Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("id").GetGuid();
                    var body = ConsultationFixture.Body(patient, 0, body => (body["suggestion"], body["treating_physician"]) = ("DC", ""));
                    using var begun = await client.PostAsJsonAsync("/api/v1/consultation/", body, cancellation);
                    if (begun.StatusCode != HttpStatusCode.ServiceUnavailable || tries == 20)
                    {
                        consultations.Add((await begun.Content.ReadFromJsonAsync<JsonElement>(cancellation)).Id());
                        return;
                    }
                }
            });
            List<Guid> made = [];
            List<Guid> ventilators = [];
            for (var i = 0; i < beds; i++)
            {
                made.Add(await client.Bed(facility, location));
                ventilators.Add(await client.Asset(location, "VENTILATOR"));
            }

            return new([.. consultations], made, ventilators);
        }
    }
}
