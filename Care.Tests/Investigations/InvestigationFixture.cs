using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Investigations;

/// <summary>What tests about results start from: a consultation, and some investigations of the catalogue.</summary>
internal sealed class InvestigationFixture : IDisposable
{
    private InvestigationFixture(ConsultationFixture hospital, JsonElement consultation, Guid haemoglobin, Guid potassium) =>
        (Hospital, Consultation, Haemoglobin, Potassium) = (hospital, consultation, haemoglobin, potassium);

    public ConsultationFixture Hospital { get; }

    public HttpClient Nurse => Hospital.Nurse;

    public JsonElement Consultation { get; }

    public Guid Haemoglobin { get; }

    public Guid Potassium { get; }

    public string Path => $"/api/v1/consultation/{Consultation.Id()}/investigation/";

    public string OfPatient => $"/api/v1/patient/{Hospital.PatientId}/investigation/";

    public static async Task<InvestigationFixture> Open(CareSystem system)
    {
        var hospital = await ConsultationFixture.Open(system);
        return new(
            hospital,
            await hospital.Begin(),
            await system.Investigation(TestInvestigations.Haemoglobin),
            await system.Investigation(TestInvestigations.Potassium));
    }

    /// <summary>Logs results as the nurse.</summary>
    public async Task Log(params object[] results)
    {
        using var answer = await Nurse.PostAsJsonAsync(Path, new { investigations = results });
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement[]> Values(string query = "") => [.. (await Nurse.GetAsync(Path + query).Ok()).GetProperty("results").EnumerateArray()];

    public async Task<JsonElement[]> Sessions(string query = "") => [.. (await Nurse.GetAsync($"{Path}get_sessions/{query}").Ok()).EnumerateArray()];

    public Task<HttpResponseMessage> Correct(params object[] corrections) =>
        Nurse.PutAsJsonAsync($"{Path}batchUpdate/", new { investigations = corrections });

    public void Dispose() => Hospital.Dispose();
}
