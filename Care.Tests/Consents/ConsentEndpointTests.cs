using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Consents;

/// <summary>Consents over HTTP (contract 05, §6).</summary>
public sealed class ConsentEndpointTests(CareSystem system)
{
    [Fact]
    public async Task Another_hospital_neither_reads_nor_enters_consents()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Begin()).Id());
        var consent = (await fixture.Nurse.PostAsJsonAsync(path, new { type = 1 }).Ok()).Id();
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound);
        await stranger.GetAsync($"{path}{consent}/").Refused(HttpStatusCode.NotFound);
        await stranger.PostAsJsonAsync(path, new { type = 3 }).Refused(HttpStatusCode.NotFound);
        await stranger.PatchAsJsonAsync($"{path}{consent}/", new { type = 3 }).Refused(HttpStatusCode.NotFound);
        var elsewhere = await system.Facility();
        using var visitor = await system.SignedIn(UserType.Nurse, set => set with { HomeFacility = elsewhere, Facilities = [elsewhere, fixture.Facility] });
        await visitor.PostAsJsonAsync(path, new { type = 3 })
            .Refused(HttpStatusCode.BadRequest, """{"non_field_errors":["Only Home Facility Staff can create consent for a Consultation"]}""");
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await admin.PostAsJsonAsync(path, new { type = 3 }).Ok();
    }

    [Fact]
    public async Task A_code_status_belongs_to_the_consent_to_it()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Begin()).Id());
        await Refused(new { }, """{"type":["This field is required."]}""");
        await Refused(new { type = 2 }, """{"patient_code_status":["This field is required for Patient Code Status Consent"]}""");
        await Refused(new { type = 1, patient_code_status = 2 }, """{"patient_code_status":["This field is not required for this type of Consent"]}""");
        await Refused(new { type = 2, patient_code_status = 0 }, """{"patient_code_status":["Specify a correct Patient Code Status for the Consent"]}""");
        var given = await fixture.Nurse.PostAsJsonAsync(path, new { type = 2, patient_code_status = 4 }).Ok();
        await fixture.Nurse.PatchAsJsonAsync($"{path}{given.Id()}/", new { patient_code_status = (int?)null }).Refused(HttpStatusCode.BadRequest);
        Assert.Equal(1, (await fixture.Nurse.PatchAsJsonAsync($"{path}{given.Id()}/", new { patient_code_status = 1 }).Ok()).GetProperty("patient_code_status")
            .GetInt32());

        Task Refused(object body, string answer) => fixture.Nurse.PostAsJsonAsync(path, body).Refused(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task A_consent_takes_the_place_of_the_earlier_one_of_its_type_and_archives_its_files()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var path = PathOf(consultation);
        var first = await fixture.Nurse.PostAsJsonAsync(path, new { type = 2, patient_code_status = 1 }).Ok();
        var upload =
            new { file_type = "CONSENT_RECORD", name = "Signed", associating_id = first.Id(), original_name = "signed.pdf", mime_type = "application/pdf" };
        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", upload).Ok();
        Assert.Equal("[2]", await Consents("[2]"));

        var second = await fixture.Nurse.PostAsJsonAsync(path, new { type = 2, patient_code_status = 4 }).Ok();
        var archived = (await fixture.Nurse.GetAsync(path + "?archived=true").Ok()).GetProperty("results")[0];
        Assert.Equal(first.Id(), archived.Id());
        Assert.Equal(fixture.Patient.GetProperty("created_by").GetProperty("id").GetInt32(), archived.GetProperty("archived_by").GetProperty("id").GetInt32());
        var file = Assert.Single(archived.GetProperty("files").EnumerateArray());
        Assert.Equal(
            (true, "Consent Archived", first.Id()), (file.GetProperty("is_archived").GetBoolean(), file.Text("archive_reason"), file.Text("associating_id")));
        Assert.Equal(second.Id(), Assert.Single((await fixture.Nurse.GetAsync(path + "?archived=false").Ok()).GetProperty("results").EnumerateArray()).Id());
        Assert.Equal("[]", await Consents("[]"));
        await fixture.Nurse.PostAsJsonAsync("/api/v1/files/", upload).Refused(HttpStatusCode.BadRequest, """{"permission":"denied"}""");

        Task<string> Consents(string expected) => Eventually.Holds(
            async () => (await fixture.Nurse.GetAsync($"/api/v1/consultation/{consultation}/").Ok()).GetProperty("has_consents")
                .GetRawText(), seen => seen == expected, expected);
    }

    private static string PathOf(string consultation) => $"/api/v1/consultation/{consultation}/consents/";
}
