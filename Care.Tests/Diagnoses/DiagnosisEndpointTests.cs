using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Diagnoses;

/// <summary>Diagnoses over HTTP (contract 05, §8).</summary>
public sealed class DiagnosisEndpointTests(CareSystem system)
{
    [Fact]
    public async Task Another_hospital_neither_reads_nor_makes_diagnoses()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Begin()).Id());
        var first = (await fixture.Nurse.GetAsync(path).Ok()).GetProperty("results")[0].Id();
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        const string notThere = """{"detail":"No PatientConsultation matches the given query."}""";
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound, notThere);
        await stranger.GetAsync($"{path}{first}/").Refused(HttpStatusCode.NotFound, notThere);
        await stranger.PostAsJsonAsync(path, New(TestConcepts.Pneumonia)).Refused(HttpStatusCode.NotFound, notThere);
        await stranger.PatchAsJsonAsync($"{path}{first}/", new { is_principal = false }).Refused(HttpStatusCode.NotFound, notThere);
        using var reader = await system.Staff(UserType.NurseReadOnly, fixture.Facility);
        await reader.PostAsJsonAsync(path, New(TestConcepts.Pneumonia)).Refused(HttpStatusCode.Forbidden);
        Assert.Equal(1, (await reader.GetAsync(path).Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_consultation_begins_with_its_diagnoses_and_shows_them()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var shown = Assert.Single(consultation.GetProperty("diagnoses").EnumerateArray());
        Assert.Equal(TestConcepts.Cholera, shown.GetProperty("diagnosis").GetInt64());
        Assert.Equal("1A00 Cholera", shown.GetProperty("diagnosis_object").Text("label"));
        Assert.Equal("confirmed", shown.Text("verification_status"));
        Assert.True(shown.GetProperty("is_principal").GetBoolean());
        Assert.Equal(shown.Id(), (await fixture.Nurse.GetAsync($"{PathOf(consultation.Id())}{shown.Id()}/").Ok()).Id());
        Assert.Equal("1A00 Cholera", (await fixture.PatientNow()).GetProperty("last_consultation").GetProperty("diagnoses")[0].GetProperty("diagnosis_object")
            .Text("label"));
    }

    [Fact]
    public async Task A_consultation_does_not_begin_with_a_concept_that_there_is_not()
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Nurse.PostAsJsonAsync("/api/v1/consultation/", fixture.Body(body => body["create_diagnoses"]![0]!["diagnosis"] = 7))
            .Refused(HttpStatusCode.BadRequest, """{"create_diagnoses":[{"diagnosis":["Invalid pk \"7\" - object does not exist."]}]}""");
    }

    [Fact]
    public async Task A_diagnosis_is_made_once_and_one_is_principal()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var path = PathOf((await fixture.Begin()).Id());
        await fixture.Nurse.PostAsJsonAsync(path, new { })
            .Refused(HttpStatusCode.BadRequest, """{"diagnosis":["This field is required."],"verification_status":["This field is required."]}""");
        await fixture.Nurse.PostAsJsonAsync(path, New(7)).Refused(HttpStatusCode.BadRequest, """{"diagnosis":["Invalid pk \"7\" - object does not exist."]}""");
        await fixture.Nurse.PostAsJsonAsync(path, New(TestConcepts.Cholera))
            .Refused(HttpStatusCode.BadRequest, """{"diagnosis":["Diagnosis already exists for consultation"]}""");
        await fixture.Nurse.PostAsJsonAsync(path, New(TestConcepts.Asthma, "refuted"))
            .Refused(HttpStatusCode.BadRequest, """{"verification_status":["Verification status not allowed"]}""");
        await fixture.Nurse.PostAsJsonAsync(path, New(TestConcepts.Asthma, isPrincipal: true)).Refused(
            HttpStatusCode.BadRequest,
                """{"is_principal":["Consultation already has a principal diagnosis. Unset the existing principal diagnosis first."]}""");
        var pneumonia = await fixture.Nurse.PostAsJsonAsync(path, New(TestConcepts.Pneumonia)).Ok();
        var listed = (await fixture.Nurse.GetAsync(path).Ok()).GetProperty("results");
        Assert.Equal([pneumonia.Id(), listed[1].Id()], listed.EnumerateArray().Select(diagnosis => diagnosis.Id()));

        // What is ruled out is principal no more, and another can be (acceptance example 16).
        var cholera = listed[1].Id();
        await fixture.Nurse.PatchAsJsonAsync($"{path}{pneumonia.Id()}/", new { is_principal = true }).Refused(HttpStatusCode.BadRequest);
        var refuted = await fixture.Nurse.PatchAsJsonAsync($"{path}{cholera}/", new { verification_status = "refuted", is_principal = true }).Ok();
        Assert.False(refuted.GetProperty("is_principal").GetBoolean());
        Assert.True((await fixture.Nurse.PatchAsJsonAsync($"{path}{pneumonia.Id()}/", new { is_principal = true }).Ok()).GetProperty("is_principal")
            .GetBoolean());
        await fixture.Nurse.PatchAsJsonAsync($"{path}{cholera}/", new { diagnosis = TestConcepts.Asthma })
            .Refused(HttpStatusCode.BadRequest, """{"diagnosis":["Diagnosis cannot be changed"]}""");
        await fixture.Nurse.DeleteAsync($"{path}{cholera}/").Refused(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_diagnosis_is_no_diagnosis_of_another_consultation()
    {
        using var fixture = await ConsultationFixture.Open(system);
        using var other = await ConsultationFixture.Open(system);
        var first = (await fixture.Begin()).GetProperty("diagnoses")[0].Id();
        var path = PathOf((await other.Begin()).Id());
        await other.Nurse.GetAsync($"{path}{first}/").Refused(HttpStatusCode.NotFound, """{"detail":"No ConsultationDiagnosis matches the given query."}""");
        await other.Nurse.PatchAsJsonAsync($"{path}{first}/", new { is_principal = false }).Refused(HttpStatusCode.NotFound);
        await other.Nurse.GetAsync("/api/v1/consultation/x/diagnoses/").Refused(HttpStatusCode.BadRequest);
    }

    private static string PathOf(string consultation) => $"/api/v1/consultation/{consultation}/diagnoses/";

    private static object New(long concept, string status = "confirmed", bool isPrincipal = false) =>
        new { diagnosis = concept, verification_status = status, is_principal = isPrincipal };
}
