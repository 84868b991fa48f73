using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Files;

/// <summary>Files that hang on consultations (contract 07, §5.2, examples 13 and 15), and who is told of new files (§4.3).</summary>
public sealed class ConsultationFileTests(CareSystem system)
{
    private const string Denied = """{"permission":"denied"}""";

    [Theory]
    [InlineData("CONSULTATION", "^[0-9]+$")]
    [InlineData("DISCHARGE_SUMMARY", "^[0-9a-f-]{36}$")]
    public async Task A_consultations_file_is_registered_and_shown_as_its_type_has_it(string type, string shown)
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await Begin(fixture);
        var file = await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body(type, consultation)).Ok();
        Assert.EndsWith($"{type}/{file.Text("internal_name")}", new Uri(file.Text("signed_url")!).AbsolutePath, StringComparison.Ordinal);

        var listed = Assert.Single((await fixture.Doctor.GetAsync(Path(type, consultation)).Ok()).GetProperty("results").EnumerateArray());
        Assert.Matches(shown, listed.Text("associating_id"));
        await fixture.Doctor.GetAsync($"/api/v1/files/{file.Id()}/?file_type=PATIENT&associating_id={fixture.PatientId}").Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_file_is_added_to_a_consultation_that_has_ended_but_its_files_are_read()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await Begin(fixture);
        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body("CONSULTATION", consultation)).Ok();
        await Discharge(fixture, consultation);

        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body("CONSULTATION", consultation)).Refused(HttpStatusCode.BadRequest, Denied);
        Assert.Single((await fixture.Nurse.GetAsync(Path("CONSULTATION", consultation)).Ok()).GetProperty("results").EnumerateArray());
        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body("DISCHARGE_SUMMARY", consultation)).Ok();
    }

    [Theory]
    [InlineData("CONSULTATION")]
    [InlineData("DISCHARGE_SUMMARY")]
    public async Task Another_hospital_has_no_part_in_a_consultations_files(string type)
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await Begin(fixture);
        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body(type, consultation)).Ok();
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.GetAsync(Path(type, consultation)).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.PostAsJsonAsync("/api/v1/files/", Body(type, consultation)).Refused(HttpStatusCode.BadRequest, Denied);
    }

    [Fact]
    public async Task Another_hospital_has_no_part_in_the_files_of_a_consent()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consent = await Consent(fixture, await Begin(fixture));
        var file = (await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body("CONSENT_RECORD", consent)).Ok()).Id();
        var path = $"/api/v1/files/{file}/?file_type=CONSENT_RECORD&associating_id={consent}";
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.PostAsJsonAsync("/api/v1/files/", Body("CONSENT_RECORD", consent)).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.GetAsync(Path("CONSENT_RECORD", consent)).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.GetAsync(path).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.PatchAsJsonAsync(path, new { name = "mine" }).Refused(HttpStatusCode.BadRequest, Denied);
        await stranger.DeleteAsync(path).Refused(HttpStatusCode.BadRequest, Denied);
        Assert.Equal("Scan", (await fixture.Doctor.GetAsync(path).Ok()).Text("name"));
    }

    [Fact]
    public async Task No_file_is_added_to_a_consent_of_a_consultation_that_has_ended()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await Begin(fixture);
        var consent = await Consent(fixture, consultation);
        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body("CONSENT_RECORD", consent)).Ok();
        await Discharge(fixture, consultation);
        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body("CONSENT_RECORD", consent)).Refused(HttpStatusCode.BadRequest, Denied);
        Assert.Single((await fixture.Nurse.GetAsync(Path("CONSENT_RECORD", consent)).Ok()).GetProperty("results").EnumerateArray());
    }

    [Fact]
    public async Task The_members_of_the_facility_are_told_of_new_files_and_who_sent_them_is_not()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await Begin(fixture);
        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body("PATIENT", fixture.PatientId.ToString())).Ok();
        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", Body("CONSULTATION", consultation)).Ok();

        foreach (var happened in (string[])["PATIENT_FILE_UPLOAD_CREATED", "CONSULTATION_FILE_UPLOAD_CREATED"])
        {
            var notified = await Eventually.Holds(() =>
                Notifications(fixture.Doctor, happened), notified => notified.GetArrayLength() > 0, $"the doctor to be told {happened}");
            Assert.Equal(fixture.PatientId.ToString(), notified[0].GetProperty("caused_objects").Text("patient"));
            Assert.Equal(0, (await Notifications(fixture.Nurse, happened)).GetArrayLength());
        }
    }

    private static async Task<JsonElement> Notifications(HttpClient client, string happened) =>
        (await client.GetAsync($"/api/v1/notification/?event={happened}").Ok()).GetProperty("results");

    private static async Task<string> Begin(ConsultationFixture fixture) =>
        (await fixture.Doctor.PostAsJsonAsync("/api/v1/consultation/", fixture.Body()).Ok()).Id();

    private static async Task<string> Consent(ConsultationFixture fixture, string consultation) =>
        (await fixture.Nurse.PostAsJsonAsync($"/api/v1/consultation/{consultation}/consents/", new { type = 1 }).Ok()).Id();

    private static async Task Discharge(ConsultationFixture fixture, string consultation)
    {
        using var discharged = await fixture.Doctor.PostAsJsonAsync($"/api/v1/consultation/{consultation}/discharge_patient/",
            new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow, discharge_notes = "Well" });
        Assert.True(discharged.IsSuccessStatusCode, await discharged.Content.ReadAsStringAsync());
    }

    private static string Path(string type, string id) => $"/api/v1/files/?file_type={type}&associating_id={id}";

    private static object Body(string type, string id) =>
        new { file_type = type, name = "Scan", associating_id = id, original_name = "scan.pdf", mime_type = "application/pdf" };
}
