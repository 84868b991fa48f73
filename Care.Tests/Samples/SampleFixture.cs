using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Samples;

/// <summary>A hospital with a patient who is admitted, a laboratory, and a doctor of either.</summary>
internal sealed class SampleFixture : IDisposable
{
    public const string Path = "/api/v1/test_sample/";

    private SampleFixture(ConsultationFixture hospital)
    {
        Hospital = hospital;
    }

    public ConsultationFixture Hospital { get; }

    /// <summary>The patient's consultation.</summary>
    public required string Consultation { get; init; }

    /// <summary>The facility that tests.</summary>
    public required Guid Laboratory { get; init; }

    /// <summary>A doctor of the laboratory.</summary>
    public required HttpClient Pathologist { get; init; }

    public HttpClient Doctor => Hospital.Doctor;

    public HttpClient Nurse => Hospital.Nurse;

    public Guid Patient => Hospital.PatientId;

    public static async Task<SampleFixture> Open(CareSystem system, Action<JsonObject>? consultation = null)
    {
        var hospital = await ConsultationFixture.Open(system);
        var laboratory = await system.Facility();
        return new(hospital)
        {
            Consultation = (await hospital.Begin(consultation)).Id(),
            Laboratory = laboratory,
            Pathologist = await system.Staff(UserType.Doctor, laboratory),
        };
    }

    /// <summary>The body that the client's form sends, with changes.</summary>
    public static JsonObject Body(Guid patient, Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["date_of_sample"] = "2024-03-02T04:30:00Z",
            ["fast_track"] = "Pregnant",
            ["icmr_label"] = "ICMR 42",
            ["facility"] = Guid.NewGuid().ToString(),
            ["patient"] = patient.ToString(),
            ["has_ari"] = true,
            ["has_sari"] = false,
            ["is_unusual_course"] = false,
            ["is_atypical_presentation"] = true,
            ["atypical_presentation"] = "No fever",
            ["diagnosis"] = "Pneumonia",
            ["diff_diagnosis"] = "Tuberculosis",
            ["doctor_name"] = "Dr. Anitha",
            ["etiology_identified"] = "None so far",
            ["sample_type"] = "1",
            ["icmr_category"] = "Cat 1",
        };
        change?.Invoke(body);
        return body;
    }

    public JsonObject Body(Action<JsonObject>? change = null) => Body(Patient, change);

    /// <summary>Asks for a sample as the nurse, and gives the answer.</summary>
    public Task<JsonElement> Request(Action<JsonObject>? change = null) => Nurse.PostAsJsonAsync(Path, Body(change)).Ok();

    /// <summary>A sample that the laboratory tests, brought as far as it says; its path.</summary>
    public async Task<string> At(params string[] steps)
    {
        var path = $"{Path}{(await Request(body => body["testing_facility"] = Laboratory.ToString())).Id()}/";
        foreach (var status in steps)
        {
            await Doctor.PatchAsJsonAsync(path, new { status }).Ok();
        }

        return path;
    }

    public void Dispose()
    {
        Pathologist.Dispose();
        Hospital.Dispose();
    }
}
