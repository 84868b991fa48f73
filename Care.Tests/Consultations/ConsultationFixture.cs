using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Beds;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Consultations;

/// <summary>What tests about consultations start from: a facility with a doctor and a nurse, a patient, and the bodies that the client sends.</summary>
internal sealed class ConsultationFixture : IDisposable
{
    /// <summary>1A00 Cholera.</summary>
    public const long Cholera = 257068234;

    private ConsultationFixture(Guid facility, HttpClient nurse, HttpClient doctor, int doctorKey, JsonElement patient)
    {
        Facility = facility;
        Nurse = nurse;
        Doctor = doctor;
        DoctorKey = doctorKey;
        Patient = patient;
    }

    private Guid? location;
    private bool isBorrowed;

    public Guid Facility { get; }

    public HttpClient Nurse { get; }

    public HttpClient Doctor { get; }

    public int DoctorKey { get; }

    public JsonElement Patient { get; }

    public Guid PatientId => Patient.GetProperty("id").GetGuid();

    public static async Task<ConsultationFixture> Open(CareSystem system)
    {
        var facility = await system.Facility();
        var nurse = await system.Staff(UserType.Nurse, facility);
        var user = await system.User(UserType.Doctor, set => set with { HomeFacility = facility, Facilities = [facility] });
        var doctor = await system.SignedIn(user);
        return new(facility, nurse, doctor, await doctor.Key(user), await nurse.Register(facility));
    }

    /// <summary>The body that the client's form sends for an admission, with changes.</summary>
    public static JsonObject Body(Guid patient, int doctor, Action<JsonObject>? change = null)
    {
        JsonObject body = new()
        {
            ["suggestion"] = "A",
            ["route_to_facility"] = 10,
            ["admitted"] = true,
            ["encounter_date"] = "2024-03-01T09:30:00.000Z",
            ["category"] = "Moderate",
            ["is_kasp"] = "false",
            ["kasp_enabled_date"] = null,
            ["examination_details"] = "Dehydrated",
            ["history_of_present_illness"] = "Three days of diarrhoea",
            ["treatment_plan"] = "Fluids",
            ["discharge_date"] = null,
            ["create_diagnoses"] = new JsonArray(new JsonObject
            {
                ["diagnosis"] = Cholera,
                ["verification_status"] = "confirmed",
                ["is_principal"] = true,
                ["diagnosis_object"] = new JsonObject { ["id"] = Cholera, ["label"] = "1A00 Cholera" },
            }),
            ["create_symptoms"] = new JsonArray(),
            ["treating_physician"] = doctor.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["investigation"] = new JsonArray(),
            ["procedure"] = new JsonArray(new JsonObject { ["procedure"] = "Stitches", ["repetitive"] = false, ["time"] = "2024-03-01T10:00" }),
            ["patient"] = patient.ToString(),
            ["facility"] = Guid.NewGuid().ToString(),
            ["consultation_notes"] = "Rest",
            ["is_telemedicine"] = "false",
            ["action"] = 10,
            ["review_interval"] = -1,
            ["assigned_to"] = "",
            ["special_instruction"] = "",
            ["weight"] = 61.5,
            ["height"] = 0,
            ["patient_no"] = "IP 7",
        };
        change?.Invoke(body);
        return body;
    }

    public JsonObject Body(Action<JsonObject>? change = null) => Body(PatientId, DoctorKey, change);

    /// <summary>Begins a consultation as the nurse and gives the answer.</summary>
    public async Task<JsonElement> Begin(Action<JsonObject>? change = null)
    {
        using var answer = await Nurse.PostAsJsonAsync("/api/v1/consultation/", Body(change));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    /// <summary>Begins a consultation as the nurse with the patient in a bed: only then rounds are filed.</summary>
    public async Task<JsonElement> Admit(Action<JsonObject>? change = null)
    {
        var bed = await Bed();
        return await Begin(body =>
        {
            body["bed"] = bed.ToString();
            change?.Invoke(body);
        });
    }

    /// <summary>A free bed of the facility.</summary>
    public async Task<Guid> Bed(string? name = null, string type = "REGULAR") => await Nurse.Bed(Facility, await Location(), name, type);

    /// <summary>A free ventilator of the facility.</summary>
    public async Task<Guid> Ventilator() => await Doctor.Asset(await Location(), "VENTILATOR");

    /// <summary>The same hospital with another patient. What was opened is the first one's to close.</summary>
    public async Task<ConsultationFixture> WithAnotherPatient() =>
        new(Facility, Nurse, Doctor, DoctorKey, await Nurse.Register(Facility)) { location = location, isBorrowed = true };

    /// <summary>Where the facility's beds are.</summary>
    public async Task<Guid> Location() => location ??= await Nurse.Location(Facility);

    public Task<JsonElement> PatientNow() => Nurse.GetAsync($"/api/v1/patient/{PatientId}/").Ok();

    public Task<HttpResponseMessage> Discharge(JsonElement consultation, object body) =>
        Nurse.PostAsJsonAsync($"/api/v1/consultation/{consultation.Id()}/discharge_patient/", body);

    public void Dispose()
    {
        if (isBorrowed)
        {
            return;
        }

        Nurse.Dispose();
        Doctor.Dispose();
    }
}
