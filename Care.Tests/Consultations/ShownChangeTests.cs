using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Beds;
using Care.Tests.Patients;
using Care.Tests.Prescriptions;
using Care.Tests.Servers;

namespace Care.Tests.Consultations;

/// <summary>
/// Grains keep what they wrote. Whatever of it is changed, and through whom, is shown by the next answer: of the consultation, its patient, and the lists.
/// </summary>
public sealed class ShownChangeTests(CareSystem system)
{
    [Fact]
    public async Task Each_thing_that_a_consultation_shows_is_shown_at_once_when_it_changes()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var ward = await fixture.Location();
        var bed = await fixture.Nurse.Bed(fixture.Facility, ward);
        var ventilator = await fixture.Ventilator();
        var consultation = (await fixture.Begin()).Id();
        var path = $"/api/v1/consultation/{consultation}/";
        using var admin = await system.SignedIn(UserType.StateAdmin);
        var doctor = (await fixture.Doctor.GetAsync("/api/v1/users/getcurrentuser/").Ok()).GetProperty("username").GetString();

        await Shows("a change of its own", () => fixture.Nurse.PatchAsJsonAsync(path, new { category = "Critical" }), "Critical", "category");
        var diagnosis = (await fixture.Nurse.GetAsync(path).Ok()).GetProperty("diagnoses")[0].Id();
        await Shows(
            "a diagnosis",
            () => fixture.Nurse.PatchAsJsonAsync($"{path}diagnoses/{diagnosis}/", new { verification_status = "refuted" }),
            "refuted",
            "diagnoses.0.verification_status");
        await Shows(
            "a new symptom", () =>
                fixture.Nurse.PostAsJsonAsync($"{path}symptoms/", new { symptom = 2, onset_date = "2024-03-01" }), "2", "symptoms.0.symptom");
        var symptom = (await fixture.Nurse.GetAsync(path).Ok()).GetProperty("symptoms")[0].Id();
        await Shows("a symptom that is taken back", () =>
            fixture.Nurse.DeleteAsync($"{path}symptoms/{symptom}/"), "entered-in-error", "symptoms.0.clinical_impression_status");
        await Shows(
            "a bed",
            () => fixture.Doctor.Assign(consultation, bed, "2024-03-02T09:30:00Z", ventilator),
            bed.ToString(),
            "current_bed.bed_object.id");
        await Shows(
            "the bed's name",
            () => fixture.Nurse.PatchAsJsonAsync(
                $"/api/v1/bed/{bed}/", new { name = "Bed by the door", bed_type = "REGULAR", location = ward, facility = fixture.Facility }),
            "Bed by the door",
            "current_bed.bed_object.name");
        await Shows(
            "the name of what stands there",
            () => fixture.Doctor.PatchAsJsonAsync($"/api/v1/asset/{ventilator}/", new { name = "Ventilator by the door" }),
            "Ventilator by the door",
            "current_bed.assets_objects.0.name");
        await Shows(
            "the ward's name",
            () => fixture.Nurse.PatchAsJsonAsync($"/api/v1/facility/{fixture.Facility}/asset_location/{ward}/", new { name = "Ward by the sea" }),
            "Ward by the sea",
            "current_bed.bed_object.location_object.name");
        await Shows(
            "a round",
            () => fixture.Nurse.PostAsJsonAsync(
                $"{path}daily_rounds/",
                    new { rounds_type = "NORMAL", patient_category = "Moderate", taken_at = "2024-03-03T09:30:00Z", physical_examination_info = "Calm" }),
            "Calm",
            "last_daily_round.physical_examination_info");
        var round = (await fixture.Nurse.GetAsync(path).Ok()).GetProperty("last_daily_round").Id();
        await Shows(
            "a change of the round",
            () => fixture.Nurse.PatchAsJsonAsync($"{path}daily_rounds/{round}/", new { physical_examination_info = "Asleep" }),
            "Asleep",
            "last_daily_round.physical_examination_info");
        await Shows(
            "a medicine for home",
            () => fixture.Doctor.Prescribe(consultation, PrescriptionFixture.Body(TestMedicines.Paracetamol, body => body["prescription_type"] = "DISCHARGE")),
            "After meals",
            "discharge_prescription.0.notes");
        await Shows(
            "the doctor's name",
            () => fixture.Doctor.PatchAsJsonAsync($"/api/v1/users/{doctor}/", new { first_name = "Renamed" }),
            "Renamed",
            "treating_physician_object.first_name");
        await Shows(
            "the hospital's name",
            () => admin.PatchAsJsonAsync($"/api/v1/facility/{fixture.Facility}/", new { name = "Hospital by the sea" }),
            "Hospital by the sea",
            "facility_name");

        async Task Shows(string what, Func<Task<HttpResponseMessage>> change, string shown, string where)
        {
            // Twice: the second is what was kept of the first.
            for (var turn = 0; turn < 2; turn++)
            {
                foreach (var (answer, now) in await Answers())
                {
                    Assert.True(At(now, where) != shown, $"{what}: {answer} shows {shown} already");
                }
            }

            using var changed = await change();
            Assert.True(changed.IsSuccessStatusCode, $"{what}: {await changed.Content.ReadAsStringAsync()}");
            foreach (var (answer, now) in await Answers())
            {
                Assert.True(At(now, where) == shown, $"{what}: {answer} shows {At(now, where) ?? "nothing"}");
            }
        }

        async Task<(string Answer, JsonElement Consultation)[]> Answers() =>
        [
            ("the consultation", await fixture.Nurse.GetAsync(path).Ok()),
            ("the patient", (await fixture.Nurse.GetAsync($"/api/v1/patient/{fixture.PatientId}/").Ok()).GetProperty("last_consultation")),
            ("the list of patients", await First($"/api/v1/patient/?facility={fixture.Facility}", "last_consultation")),
            ("the list of consultations", await First($"/api/v1/consultation/?patient={fixture.PatientId}")),
        ];

        async Task<JsonElement> First(string list, string? property = null)
        {
            var first = (await fixture.Nurse.GetAsync(list).Ok()).GetProperty("results")[0];
            return property is null ? first : first.GetProperty(property);
        }
    }

    private static string? At(JsonElement shown, string where)
    {
        foreach (var step in where.Split('.'))
        {
            if (shown.ValueKind == JsonValueKind.Array)
            {
                var index = int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
                if (index >= shown.GetArrayLength())
                {
                    return null;
                }

                shown = shown[index];
            }
            else if (shown.ValueKind != JsonValueKind.Object || !shown.TryGetProperty(step, out shown))
            {
                return null;
            }
        }

        return shown.ToString();
    }
}
