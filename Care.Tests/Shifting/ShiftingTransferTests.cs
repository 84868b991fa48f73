using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Npgsql;

namespace Care.Tests.Shifting;

/// <summary>Moving a patient by a shifting request (contract 06, §7.9 and §7.10), also where the database fails in between.</summary>
public sealed class ShiftingTransferTests(CareSystem system)
{
    private const string Invalid = """{"error":"Invalid Request"}""";

    [Fact]
    public async Task Only_those_who_take_the_patient_over_or_decide_move_them_and_not_before_they_are_on_the_way()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = $"/api/v1/shift/{(await fixture.Request(body => body["assigned_facility"] = fixture.To.ToString())).Id()}/";
        await fixture.Receiver.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.BadRequest, Invalid);
        await fixture.Sender.PatchAsJsonAsync(path, new { status = "TRANSFER IN PROGRESS" }).Ok();
        await fixture.Sender.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.BadRequest, Invalid);
        await fixture.Sender.PatchAsJsonAsync(path, new { assigned_facility_external = "City Hospital" }).Ok();
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await admin.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.BadRequest, Invalid);
        Assert.Equal(fixture.From, (await fixture.Sender.GetAsync($"/api/v1/patient/{fixture.Patient}/").Ok()).GetProperty("facility").GetGuid());
    }

    [Fact]
    public async Task A_transfer_moves_the_patient_completes_the_request_and_may_be_repeated()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = await fixture.OnTheWay();
        var before = await fixture.Sender.GetAsync(path).Ok();
        await fixture.Sender.PatchAsJsonAsync($"/api/v1/patient/{fixture.Patient}/", new { is_active = false }).Ok();
        foreach (var _ in (int[])[1, 2])
        {
            using var answer = await fixture.Receiver.PostAsync(path + "transfer/", null);
            Assert.Equal("""{"transfer":"completed"}""", await answer.Content.ReadAsStringAsync());
            await AssertMoved(fixture, path);
        }

        var after = await fixture.Receiver.GetAsync(path).Ok();
        Assert.Equal(before.Text("modified_date"), after.Text("modified_date"));
        Assert.Equal(before.GetProperty("last_edited_by").GetInt32(), after.GetProperty("last_edited_by").GetInt32());
        await fixture.Sender.GetAsync(path).Ok();
    }

    [Fact]
    public async Task A_request_that_was_called_off_moves_nobody()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = await fixture.OnTheWay();
        await fixture.Sender.PatchAsJsonAsync(path, new { status = "PATIENT EXPIRED" }).Ok();
        await fixture.Receiver.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.BadRequest, Invalid);
        await fixture.Sender.PatchAsJsonAsync(path, new { status = "CANCELLED" }).Ok();
        await fixture.Receiver.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.BadRequest, Invalid);
        Assert.Equal(fixture.From, (await fixture.Sender.GetAsync($"/api/v1/patient/{fixture.Patient}/").Ok()).GetProperty("facility").GetGuid());
    }

    [Fact]
    public async Task An_old_request_does_not_fetch_a_patient_back_from_a_third_hospital()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = await fixture.OnTheWay();
        await fixture.Receiver.PostAsync(path + "transfer/", null).Ok();
        await fixture.Receiver.PatchAsJsonAsync($"/api/v1/patient/{fixture.Patient}/", new { allow_transfer = true }).Ok();
        var further = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, further);
        await nurse.PostAsJsonAsync($"/api/v1/patient/{fixture.Patient}/transfer/", new { facility = further, year_of_birth = 1980 }).Ok();
        await fixture.Receiver.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.BadRequest, Invalid);
        Assert.Equal(further, (await nurse.GetAsync($"/api/v1/patient/{fixture.Patient}/").Ok()).GetProperty("facility").GetGuid());
    }

    [Fact]
    public async Task A_transfer_ends_the_consultation_that_the_patient_leaves()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var to = await system.Facility();
        using var receiver = await system.Staff(UserType.Nurse, to);
        await fixture.Doctor.PostAsJsonAsync("/api/v1/consultation/", ConsultationFixture.Body(fixture.PatientId, fixture.DoctorKey)).Ok();
        var shift = await fixture.Nurse.PostAsJsonAsync(
            "/api/v1/shift/", new { patient = fixture.PatientId, origin_facility = to, status = 20, assigned_facility = to }).Ok();
        var path = $"/api/v1/shift/{shift.Id()}/";
        await fixture.Nurse.PatchAsJsonAsync(path, new { status = "TRANSFER IN PROGRESS" }).Ok();
        await receiver.PostAsync(path + "transfer/", null).Ok();
        var patient = await receiver.GetAsync($"/api/v1/patient/{fixture.PatientId}/").Ok();
        Assert.Equal(to, patient.GetProperty("facility").GetGuid());
        var ended = patient.GetProperty("last_consultation");
        Assert.Equal(JsonValueKind.String, ended.GetProperty("discharge_date").ValueKind);
        Assert.Equal((2, fixture.Facility), (ended.GetProperty("new_discharge_reason").GetInt32(), ended.GetProperty("facility").GetGuid()));
    }

    [Fact]
    public async Task A_transfer_that_broke_off_before_the_patient_moved_goes_on_by_itself()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = await fixture.OnTheWay();
        await using (await Broken("patient", fixture.Patient))
        {
            await fixture.Receiver.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.ServiceUnavailable);
            Assert.Equal("TRANSFER IN PROGRESS", (await fixture.Sender.GetAsync(path).Ok()).Text("status"));
        }

        await Eventually.Holds(async () =>
            (await fixture.Sender.GetAsync(path).Ok()).Text("status"), status => status == "COMPLETED", "the request to be completed");
        await AssertMoved(fixture, path);
    }

    [Fact]
    public async Task A_transfer_that_broke_off_after_the_patient_moved_does_not_move_them_again()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = await fixture.OnTheWay();
        var further = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, further);
        await using (await Broken("shifting_request", path.Split('/')[^2], when: "new.document ->> 'status' = '80'"))
        {
            await fixture.Receiver.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.ServiceUnavailable);
            var moved = await fixture.Receiver.PatchAsJsonAsync($"/api/v1/patient/{fixture.Patient}/", new { allow_transfer = true }).Ok();
            Assert.Equal(fixture.To, moved.GetProperty("facility").GetGuid());
            await nurse.PostAsJsonAsync($"/api/v1/patient/{fixture.Patient}/transfer/", new { facility = further, year_of_birth = 1980 }).Ok();
        }

        await Eventually.Holds(async () =>
            (await fixture.Sender.GetAsync(path).Ok()).Text("status"), status => status == "COMPLETED", "the request to be completed");
        Assert.Equal(further, (await nurse.GetAsync($"/api/v1/patient/{fixture.Patient}/").Ok()).GetProperty("facility").GetGuid());
    }

    /// <summary>The patient's row collides with another one: what its grain answers then is an error, and not a failure that is tried again.</summary>
    [Fact]
    public async Task A_transfer_that_the_patient_refuses_completes_nothing_and_may_be_tried_again()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = await fixture.OnTheWay();
        await using (await Broken("patient", fixture.Patient, raise: "unique_violation using constraint = 'patient_pkey'"))
        {
            await fixture.Receiver.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.BadRequest, Invalid);
            Assert.Equal("TRANSFER IN PROGRESS", (await fixture.Sender.GetAsync(path).Ok()).Text("status"));
        }

        await fixture.Receiver.PostAsync(path + "transfer/", null).Ok();
        await AssertMoved(fixture, path);
    }

    [Fact]
    public async Task A_patient_who_is_moved_otherwise_leaves_a_rejected_request_behind()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = $"/api/v1/shift/{(await fixture.Request(body => body["comments"] = "Soon")).Id()}/";
        var moved = await fixture.Receiver.PostAsJsonAsync($"/api/v1/patient/{fixture.Patient}/transfer/", new { facility = fixture.To, year_of_birth = 1980 })
            .Ok();
        var name = moved.GetProperty("facility_object").Text("name");
        var request = await Eventually.Holds(async () =>
            await fixture.Sender.GetAsync(path).Ok(), request => request.Text("status") == "REJECTED", "the request to be rejected");
        Assert.Equal($"Soon\n The shifting request was auto rejected by the system as the patient was moved to {name}", request.Text("comments"));
    }

    private static async Task AssertMoved(ShiftingFixture fixture, string path)
    {
        var patient = await fixture.Receiver.GetAsync($"/api/v1/patient/{fixture.Patient}/").Ok();
        Assert.Equal((fixture.To, true, false),
            (patient.GetProperty("facility").GetGuid(), patient.GetProperty("is_active").GetBoolean(), patient.GetProperty("allow_transfer").GetBoolean()));
        Assert.Equal("COMPLETED", (await fixture.Receiver.GetAsync(path).Ok()).Text("status"));
        Assert.Equal(0, (await fixture.Sender.GetAsync("/api/v1/patient/").Ok()).GetProperty("count").GetInt32());
        Assert.Equal(JsonValueKind.Array, (await fixture.Receiver.GetAsync("/api/v1/patient/").Ok()).GetProperty("results").ValueKind);
    }

    /// <summary>A database that can't write one row, until the answer is disposed of.</summary>
    private async Task<Fault> Broken(string table, string id, string when = "true", string raise = "exception 'out of order, as the test wants it'")
    {
        var name = "broken_" + Guid.NewGuid().ToString("N");
        await using var command = system.Database.CreateCommand(
            $"""
            create function {name}() returns trigger language plpgsql as $$ begin raise {raise}; end $$;
            create trigger {name} before update on {table} for each row when (new.id = '{id}' and {when}) execute function {name}();
            """);
        await command.ExecuteNonQueryAsync();
        return new Fault(system.Database, $"drop trigger {name} on {table}; drop function {name}();");
    }

    private sealed class Fault(NpgsqlDataSource database, string repair) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using var command = database.CreateCommand(repair);
            await command.ExecuteNonQueryAsync();
        }
    }
}
