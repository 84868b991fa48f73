using System.Net.Http.Json;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Faults;

/// <summary>The only silo dies while a patient is being moved: real processes, a real signal.</summary>
[Collection(typeof(Alone))]
public sealed class ShiftingLossTests
{
    [Fact]
    public async Task A_transfer_whose_silo_is_killed_in_the_middle_is_ended_once_by_another_though_nobody_asks()
    {
        await using var cluster = await CareCluster.Start(silos: 1);
        using var client = await cluster.SignedIn("stateadmin", CareSystem.Password);
        var (from, to) = (await Facility(client, "First"), await Facility(client, "Second"));
        var patient = (await client.Register(from)).Id();
        var shift = await client.PostAsJsonAsync("/api/v1/shift/", new { patient, origin_facility = from, status = "APPROVED", assigned_facility = to }).Ok();
        var path = $"/api/v1/shift/{shift.Id()}/";
        await client.PatchAsJsonAsync(path, new { status = "TRANSFER IN PROGRESS" }).Ok();

        await using (var held = await cluster.Database.OpenConnectionAsync())
        await using (var hold = await held.BeginTransactionAsync())
        {
            await using var locked = new NpgsqlCommand($"select from patient where id = '{patient}' for update", held, hold);
            await locked.ExecuteNonQueryAsync();
            var asked = client.PostAsync(path + "transfer/", null);
            await Eventually.Holds(() => Status(cluster, "steps"), steps => steps == "[40]", "the move to be under way");
            await cluster.Silos[0].Kill();
            await hold.RollbackAsync();
            try
            {
                (await asked).Dispose();
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Whoever asked learns nothing, and asks no more.
            }
        }

        await cluster.AddSilo();
        await Eventually.Holds(() => Status(cluster, "status"), status => status == "80", "the request to be completed", seconds: 60);
        await using var versions = cluster.Database.CreateCommand(
            $"select string_agg(document ->> 'facility', ' ' order by pk) from change_log where kind = 'patient' and entity = '{patient}'");
        Assert.Equal($"{from} {to}", await versions.ExecuteScalarAsync());
    }

    private static async Task<string?> Status(CareCluster cluster, string property)
    {
        await using var command = cluster.Database.CreateCommand($"select document ->> '{property}' from shifting_request");
        return await command.ExecuteScalarAsync() as string;
    }

    private static async Task<Guid> Facility(HttpClient client, string name) => (await client.PostAsJsonAsync("/api/v1/facility/", new
    {
        name,
        facility_type = "Private Hospital",
        address = "1 Test Road",
        state = TestPlaces.State,
        district = TestPlaces.District,
        local_body = TestPlaces.LocalBody,
        phone_number = "+919999999888",
    }).Ok()).GetProperty("id").GetGuid();
}
