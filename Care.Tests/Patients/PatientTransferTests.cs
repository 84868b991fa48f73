using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Patients;

/// <summary>Transfer and history over HTTP (contract 04, §5 and §4.7).</summary>
public sealed class PatientTransferTests(CareSystem system)
{
    [Fact]
    public async Task A_patient_moves_into_the_callers_own_facility()
    {
        var from = await system.Facility();
        var to = await system.Facility();
        using var sender = await system.Staff(UserType.Nurse, from);
        using var receiver = await system.Staff(UserType.Nurse, to);
        var patient = await sender.Register(from);
        var path = $"/api/v1/patient/{patient.Id()}/transfer/";
        await receiver.PostAsJsonAsync(path, new { facility = to, year_of_birth = 1981 })
            .Refused(HttpStatusCode.BadRequest, """{"year_of_birth":["Year of birth does not match"]}""");
        var moved = await receiver.PostAsJsonAsync(path, new { facility = to, year_of_birth = 1980 }).Ok();
        Assert.Equal(patient.Id(), moved.Text("patient"));
        Assert.Equal(to, moved.GetProperty("facility_object").GetProperty("id").GetGuid());
        Assert.Equal(1, moved.GetProperty("facility_object").GetProperty("patient_count").GetInt32());

        var after = await receiver.GetAsync($"/api/v1/patient/{patient.Id()}/").Ok();
        Assert.False(after.GetProperty("allow_transfer").GetBoolean());
        Assert.Equal(0, (await sender.GetAsync("/api/v1/patient/").Ok()).GetProperty("count").GetInt32());
        await receiver.PostAsJsonAsync(path, new { facility = to, year_of_birth = 1980 }).Refused(
            HttpStatusCode.NotAcceptable,
                """{"Patient":"Patient transfer cannot be completed because the patient has an active consultation in the same facility"}""");
    }

    [Fact]
    public async Task Nobody_gets_a_patient_by_guessing_the_year_of_birth()
    {
        var from = await system.Facility();
        var to = await system.Facility();
        using var sender = await system.Staff(UserType.Nurse, from);
        using var guesser = await system.Staff(UserType.Nurse, to);
        var path = $"/api/v1/patient/{(await sender.Register(from)).Id()}/transfer/";
        // Windows are fixed, so the tries may fall into two of them.
        HttpResponseMessage? last = null;
        for (var year = 1900; year <= 1900 + (2 * RateLimit.OfBirthYear.Attempts) && last?.StatusCode != HttpStatusCode.TooManyRequests; year++)
        {
            last?.Dispose();
            last = await guesser.PostAsJsonAsync(path, new { facility = to, year_of_birth = year });
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.True(last.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        last.Dispose();
        await guesser.PostAsJsonAsync(path, new { facility = to, year_of_birth = 1980 }).Refused(HttpStatusCode.TooManyRequests);
        using var colleague = await system.Staff(UserType.Nurse, to);
        await colleague.PostAsJsonAsync(path, new { facility = to, year_of_birth = 1980 }).Ok();
    }

    [Fact]
    public async Task The_hospital_that_loses_a_patient_is_told_by_whom_and_where_to()
    {
        var from = await system.Facility();
        var to = await system.Facility();
        using var sender = await system.Staff(UserType.Nurse, from);
        using var receiver = await system.Staff(UserType.Nurse, to);
        var patient = await sender.Register(from);
        await receiver.PostAsJsonAsync($"/api/v1/patient/{patient.Id()}/transfer/", new { facility = to, year_of_birth = 1980 }).Ok();
        await Eventually.Holds(() => sender.GetAsync("/api/v1/notification/").Ok(), page => page.ToString()
            .Contains("was transferred to", StringComparison.Ordinal), "the hospital to be told");
        var told = (await sender.GetAsync("/api/v1/notification/").Ok()).GetProperty("results").EnumerateArray()
            .Single(one => one.Text("message")?.Contains("was transferred to", StringComparison.Ordinal) is true);
        Assert.Equal("PATIENT_UPDATED", told.Text("event"));
        Assert.Equal($"{to}", told.GetProperty("caused_objects").Text("facility"));
    }

    [Fact]
    public async Task A_patient_who_may_not_be_moved_stays()
    {
        var from = await system.Facility();
        var to = await system.Facility();
        using var sender = await system.Staff(UserType.Nurse, from);
        using var receiver = await system.Staff(UserType.Nurse, to);
        var patient = await sender.Register(from, body => body["allow_transfer"] = false);
        var path = $"/api/v1/patient/{patient.Id()}/transfer/";
        await receiver.PostAsJsonAsync(path, new { facility = to, year_of_birth = 1 }).Refused(
            HttpStatusCode.NotAcceptable, """{"Patient":"Patient transfer cannot be completed because the source facility does not permit it"}""");
        await sender.PatchAsJsonAsync($"/api/v1/patient/{patient.Id()}/", new { death_datetime = "2024-01-01T10:00:00Z" }).Ok();
        await receiver.PostAsJsonAsync(path, new { facility = to, year_of_birth = 1980 }).Refused(
            HttpStatusCode.NotAcceptable, """{"Patient":"Patient transfer cannot be completed because the patient is expired"}""");
        Assert.Equal(from, (await sender.GetAsync($"/api/v1/patient/{patient.Id()}/").Ok()).GetProperty("facility").GetGuid());
    }

    [Fact]
    public async Task A_discharged_patient_is_made_active_by_a_transfer_to_the_same_facility()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = await nurse.Register(home);
        await nurse.PatchAsJsonAsync($"/api/v1/patient/{patient.Id()}/", new { is_active = false }).Ok();
        await nurse.PostAsJsonAsync($"/api/v1/patient/{patient.Id()}/transfer/", new { facility = home, year_of_birth = 1980 }).Ok();
        var after = await nurse.GetAsync($"/api/v1/patient/{patient.Id()}/").Ok();
        Assert.True(after.GetProperty("is_active").GetBoolean());
        Assert.False(after.GetProperty("allow_transfer").GetBoolean());
        Assert.Equal(JsonValueKind.Null, after.GetProperty("last_consultation").ValueKind);
    }

    [Fact]
    public async Task Nobody_moves_a_patient_to_where_they_may_not_admit()
    {
        var from = await system.Facility();
        var to = await system.Facility();
        using var sender = await system.Staff(UserType.Nurse, from);
        var patient = await sender.Register(from);
        var path = $"/api/v1/patient/{patient.Id()}/transfer/";
        await sender.PostAsJsonAsync(path, new { facility = to, year_of_birth = 1980 }).Refused(HttpStatusCode.Forbidden);
        using var staff = await system.Staff(UserType.Staff, to);
        await staff.PostAsJsonAsync(path, new { facility = to, year_of_birth = 1980 }).Refused(HttpStatusCode.Forbidden);
        await sender.PostAsJsonAsync(path, new { facility = Guid.NewGuid(), year_of_birth = 1980 })
            .Refused(HttpStatusCode.BadRequest, """{"facility":["object with this id not found"]}""");
        await sender.PostAsJsonAsync(path, new { })
            .Refused(HttpStatusCode.BadRequest, """{"facility":["This field is required."],"year_of_birth":["This field is required."]}""");
        await sender.PostAsJsonAsync($"/api/v1/patient/{Guid.NewGuid()}/transfer/", new { facility = from, year_of_birth = 1980 })
            .Refused(HttpStatusCode.NotFound);
        await sender.PostAsJsonAsync("/api/v1/patient/x/transfer/", new { facility = from, year_of_birth = 1980 }).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_history_tells_who_changed_what_and_only_to_those_who_may_read_the_record()
    {
        var home = await system.Facility();
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = await nurse.Register(home, body => (body["blood_group"], body["ration_card_category"], body["vaccine_name"]) = ("UNK", "BPL", "Covaxin"));
        await nurse.PatchAsJsonAsync($"/api/v1/patient/{patient.Id()}/", new { name = "Asha K" }).Ok();
        var path = $"/api/v1/patient/{patient.Id()}/history/";
        var history = await nurse.GetAsync(path).Ok();
        Assert.Equal(2, history.GetProperty("count").GetInt32());
        var (newest, first) = (history.GetProperty("results")[0], history.GetProperty("results")[1]);
        Assert.Equal(("~", "Asha K"), (newest.Text("history_type"), newest.Text("name")));
        Assert.Equal(("+", "Asha Kumari"), (first.Text("history_type"), first.Text("name")));
        Assert.Equal(patient.GetProperty("created_by").GetProperty("id").GetInt32(), newest.GetProperty("history_user").GetInt32());
        Assert.Equal(patient.Id(), newest.Text("external_id"));
        Assert.Equal(("UNK", "BPL", "Covaxin"), (newest.Text("blood_group"), newest.Text("ration_card_category"), newest.Text("vaccine_name")));
        Assert.Equal(JsonValueKind.Number, newest.GetProperty("facility").ValueKind);

        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound);
        using var staff = await system.Staff(UserType.Staff, home);
        await staff.GetAsync(path).Refused(HttpStatusCode.Forbidden);
    }
}
