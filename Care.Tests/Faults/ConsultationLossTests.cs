using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Rounds;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Faults;

/// <summary>The only silo dies amid an admission, a round and a discharge summary: real processes, a real signal.</summary>
[Collection(typeof(Alone))]
public sealed class ConsultationLossTests
{
    [Fact]
    public async Task What_a_killed_silo_left_half_done_is_finished_once_by_another_though_nobody_asks()
    {
        var objects = Directory.CreateTempSubdirectory("care-objects");
        await using var cluster = await CareCluster.Start(silos: 1, new Dictionary<string, string> { ["CARE_OBJECT_STORE"] = objects.FullName });
        await TestConcepts.Load(cluster.Database);
        using var client = await cluster.SignedIn("stateadmin", CareSystem.Password);
        var facility = await Facility(client);
        var (admitted, visited, leaving) = ((await client.Register(facility)).Id(), (await Begin(client, facility)).Id(), (await Begin(client, facility)).Id());

        await using (var held = await cluster.Database.OpenConnectionAsync())
        await using (var hold = await held.BeginTransactionAsync())
        {
            // The consultation is written (its row names the patient's, so that one is held against changes alone) and its patient not told; the round is
            // written and its consultation not told; the summary is printed and its file not on record.
            await using var locked = new NpgsqlCommand(
                $"lock table file_upload in exclusive mode; select from patient where id = '{admitted}' for share; select from consultation where id = "
                    + $"'{visited}' for update", held, hold);
            await locked.ExecuteNonQueryAsync();
            Task<HttpResponseMessage>[] asked =
            [
                client.PostAsync($"/api/v1/consultation/{leaving}/generate_discharge_summary/", null),
                client.PostAsJsonAsync("/api/v1/consultation/", Body(admitted)),
                client.PostAsJsonAsync($"/api/v1/consultation/{visited}/daily_rounds/", DailyRoundEndpointTests.Round()),
            ];
            await Eventually.Holds(() =>
                Number(cluster, "select count(*) from pg_locks where not granted"), waiting => waiting == 3, "all three to be under way");
            await cluster.Silos[0].Kill();
            // What the silo had begun to write dies with it.
            await Number(cluster, "select count(pg_terminate_backend(pid)) from pg_locks where not granted");
            await hold.RollbackAsync();
            await Task.WhenAll(asked.Select(Forgotten));
        }

        Assert.Equal(0, await Number(cluster, $"select count(last_consultation) from patient where id = '{admitted}'"));
        Assert.Equal(0, await Number(cluster, $"select count(last_daily_round) from consultation where id = '{visited}'"));
        Assert.Equal(0, await Number(cluster, "select count(*) from file_upload"));

        await cluster.AddSilo();
        await Becomes(cluster, $"select count(*) from patient p join consultation c on c.id = p.last_consultation where p.id = '{admitted}' and p.is_active "
            + $"and not c.document ? 'beginning'", "the patient to be admitted");
        await Becomes(cluster, $"select count(*) from consultation_diagnosis d join consultation c on c.id = d.consultation where c.patient = '{admitted}'",
            "the one diagnosis");
        await Becomes(cluster, $"select count(*) from encounter_symptom s join consultation c on c.id = s.consultation where c.patient = '{admitted}'",
            "the one symptom");
        await Becomes(cluster, $"select count(*) from consultation c join daily_round r on r.id = c.last_daily_round where c.id = '{visited}'",
            "the consultation to know its round");
        await Becomes(cluster, $"select count(*) from file_upload f join consultation c on c.id = f.associated_with where c.id = '{leaving}' and "
            + $"f.upload_completed and not c.document ? 'summary_run'", "the summary");
        Assert.Single(new DirectoryInfo(Path.Combine(objects.FullName, "patient", "objects")).GetFiles("*.pdf", SearchOption.AllDirectories));
        objects.Delete(recursive: true);
    }

    private static JsonObject Body(string patient) => ConsultationFixture.Body(Guid.Parse(patient), 0, body =>
    {
        body["suggestion"] = "DC";
        body["treating_physician"] = "";
        body["create_symptoms"] = new JsonArray(new JsonObject { ["symptom"] = 2, ["onset_date"] = "2024-02-27" });
    });

    private static async Task<JsonElement> Begin(HttpClient client, Guid facility) =>
        await client.PostAsJsonAsync("/api/v1/consultation/", Body((await client.Register(facility)).Id())).Ok();

    /// <summary>Whoever asked learns nothing, and asks no more; only the summary was promised before.</summary>
    private static async Task Forgotten(Task<HttpResponseMessage> asked)
    {
        try
        {
            (await asked).Dispose();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // As a client whose connection broke.
        }
    }

    private static Task<long> Becomes(CareCluster cluster, string sql, string what) =>
        Eventually.Holds(() => Number(cluster, sql), count => count == 1, what, seconds: 60);

    private static async Task<long> Number(CareCluster cluster, string sql)
    {
        await using var command = cluster.Database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<Guid> Facility(HttpClient client) => (await client.PostAsJsonAsync("/api/v1/facility/", new
    {
        name = "First",
        facility_type = "Private Hospital",
        address = "1 Test Road",
        state = TestPlaces.State,
        district = TestPlaces.District,
        local_body = TestPlaces.LocalBody,
        phone_number = "+919999999888",
    }).Ok()).GetProperty("id").GetGuid();
}
