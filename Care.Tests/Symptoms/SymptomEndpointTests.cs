using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Symptoms;

/// <summary>Symptoms over HTTP (contract 05, §9).</summary>
public sealed class SymptomEndpointTests(CareSystem system)
{
    [Fact]
    public async Task Another_hospital_neither_reads_nor_enters_symptoms()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Begin()).Id());
        var fever = (await fixture.Nurse.PostAsJsonAsync(path, new { symptom = 2, onset_date = "2024-03-01" }).Ok()).Id();
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound);
        await stranger.GetAsync($"{path}{fever}/").Refused(HttpStatusCode.NotFound);
        await stranger.PostAsJsonAsync(path, new { symptom = 4, onset_date = "2024-03-01" }).Refused(HttpStatusCode.NotFound);
        await stranger.PatchAsJsonAsync($"{path}{fever}/", new { cure_date = "2024-03-02" }).Refused(HttpStatusCode.NotFound);
        await stranger.DeleteAsync($"{path}{fever}/").Refused(HttpStatusCode.NotFound);
        using var staff = await system.Staff(UserType.Staff, fixture.Facility);
        await staff.PostAsJsonAsync(path, new { symptom = 4, onset_date = "2024-03-01" }).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_consultation_begins_with_its_symptoms()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin(body => body["create_symptoms"] = new JsonArray(
            new JsonObject { ["symptom"] = 2, ["onset_date"] = "2024-02-01", ["cure_date"] = "2024-02-05" },
                new JsonObject { ["symptom"] = 2, ["onset_date"] = "2024-03-01" }));
        Assert.Equal(["completed", "in-progress"], consultation.GetProperty("symptoms").EnumerateArray()
            .Select(symptom => symptom.Text("clinical_impression_status")));
        Assert.Equal("2024-02-01T00:00:00+05:30", consultation.GetProperty("symptoms")[0].Text("onset_date"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_symptom_is_told()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Begin()).Id());
        await Refused(new { }, """{"symptom":["This field is required."],"onset_date":["This field is required."]}""");
        await Refused(new { symptom = 10, onset_date = "2024-03-01" }, """{"symptom":["\"10\" is not a valid choice."]}""");
        await Refused(new { symptom = 2, onset_date = DateTimeOffset.UtcNow.AddDays(2) }, """{"onset_date":["Onset date cannot be in the future"]}""");
        await Refused(new { symptom = 2, onset_date = "2024-03-02", cure_date = "2024-03-01" }, """{"cure_date":["Cure date should be after onset date"]}""");
        await Refused(new { symptom = 2, onset_date = "2024-03-02", other_symptom = "x" },
            """{"other_symptom":["Other symptom should be empty when symptom type is not OTHERS"]}""");
        await Refused(
            new { symptom = 9, onset_date = "2024-03-02" }, """{"other_symptom":["Other symptom should not be empty when symptom type is OTHERS"]}""");
        await fixture.Nurse.PostAsJsonAsync(path, new { symptom = 2, onset_date = "2024-03-01" }).Ok();
        await Refused(new { symptom = 2, onset_date = "2024-03-02" }, """{"symptom":["An active symptom with the same details already exists"]}""");

        Task Refused(object body, string answer) => fixture.Nurse.PostAsJsonAsync(path, body).Refused(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task A_symptom_is_cured_and_comes_back()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Begin()).Id());
        var fever = await fixture.Nurse.PostAsJsonAsync(path, new { symptom = 2, onset_date = "2024-03-01", clinical_impression_status = "completed" }).Ok();
        Assert.Equal("in-progress", fever.Text("clinical_impression_status"));
        var cured = await fixture.Nurse.PatchAsJsonAsync($"{path}{fever.Id()}/", new { cure_date = "2024-03-04T10:00:00Z" }).Ok();
        Assert.Equal("completed", cured.Text("clinical_impression_status"));
        Assert.NotEqual("null", cured.GetProperty("updated_by").GetRawText());
        var again = await fixture.Nurse.PostAsJsonAsync(path, new { symptom = 2, onset_date = "2024-03-08" }).Ok();
        await fixture.Nurse.PutAsJsonAsync($"{path}{again.Id()}/", new { symptom = 2, onset_date = "2024-03-07" }).Ok();
        Assert.Equal(again.Id(), Assert.Single((await fixture.Nurse.GetAsync(path + "?is_cured=false").Ok()).GetProperty("results").EnumerateArray()).Id());
        Assert.Equal(fever.Id(), Assert.Single((await fixture.Nurse.GetAsync(path + "?is_cured=true").Ok()).GetProperty("results").EnumerateArray()).Id());
    }

    [Fact]
    public async Task Only_who_entered_a_symptom_takes_it_back_and_it_stays_on_record()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Begin()).Id());
        var fever = (await fixture.Nurse.PostAsJsonAsync(path, new { symptom = 2, onset_date = "2024-03-01" }).Ok()).Id();
        await fixture.Doctor.DeleteAsync($"{path}{fever}/").Refused(HttpStatusCode.Forbidden);
        using var taken = await fixture.Nurse.DeleteAsync($"{path}{fever}/");
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Equal("entered-in-error", (await fixture.Nurse.GetAsync($"{path}{fever}/").Ok()).Text("clinical_impression_status"));
        // The same symptom can be entered again, and what was taken back stays so when its dates change.
        await fixture.Nurse.PostAsJsonAsync(path, new { symptom = 2, onset_date = "2024-03-01" }).Ok();
        Assert.Equal("entered-in-error", (await fixture.Nurse.PatchAsJsonAsync($"{path}{fever}/", new { cure_date = "2024-03-04" }).Ok())
            .Text("clinical_impression_status"));
    }

    private static string PathOf(string consultation) => $"/api/v1/consultation/{consultation}/symptoms/";
}
