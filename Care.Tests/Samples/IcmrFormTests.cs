using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Calls;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Care.Tests.Summaries;

namespace Care.Tests.Samples;

/// <summary>The ICMR's specimen referral form over HTTP (contract 04, §11.5).</summary>
public sealed class IcmrFormTests(CareSystem system)
{
    [Fact]
    public async Task The_form_is_filled_from_the_sample_its_patient_and_its_consultation()
    {
        using var fixture = await SampleFixture.Open(system, body => body["create_symptoms"] = new JsonArray(
            Symptom(3, "2024-02-27T18:45:00Z"), Symptom(9, "2024-02-28T00:00:00Z", "Hiccup")));
        var contact = await fixture.Nurse.Register(fixture.Hospital.Facility, body => body["name"] = "Ravi");
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/patient/{fixture.Patient}/", new JsonObject
        {
            ["has_SARI"] = true,
            ["is_medical_worker"] = true,
            ["contact_with_confirmed_carrier"] = true,
            ["countries_travelled"] = new JsonArray("Nepal"),
            ["date_of_return"] = DateTimeOffset.UtcNow.AddDays(-3),
            ["passport_no"] = "P1",
            ["medical_history"] = new JsonArray(Disease("Diabetes"), Disease("Cancer")),
            ["contacted_patients"] = new JsonArray(Contact(contact.Id())),
        }).Ok();
        var sample = await fixture.Request();
        var (patient, hospital) = (fixture.Hospital.Patient, await fixture.Doctor.GetAsync($"/api/v1/facility/{fixture.Hospital.Facility}/").Ok());
        var today = ServerZone.DayOf(DateTimeOffset.UtcNow);
        var months = ((today.Year - 1980) * 12) + today.Month - 5 - (today.Day < 4 ? 1 : 0);

        var form = await fixture.Doctor.GetAsync($"{SampleFixture.Path}{sample.Id()}/icmr_sample/").Ok();
        JsonEqual.Check(
            $$"""
            {
                "id": "{{sample.Id()}}",
                "personal_details": {
                    "name": "Asha Kumari", "gender": "Female", "age_years": {{months / 12}}, "age_months": {{months % 12}}, "date_of_birth": "1980-05-04",
                    "phone_number": "{{patient.Text("phone_number")}}", "email": "", "address": "12 Hill Road", "pincode": "682001", "passport_no": "P1",
                    "local_body_name": "Nadi Municipality", "district_name": "Nadi", "state_name": "Uttara"
                },
                "specimen_details": {
                    "sample_type": "BA/ETA", "created_date": "{{sample.Text("created_date")}}", "label": "", "is_repeated_sample": false, "lab_name": "",
                    "lab_pincode": "", "icmr_category": "Cat 1", "icmr_label": "ICMR 42"
                },
                "patient_category": {
                    "symptomatic_international_traveller": true, "symptomatic_contact_of_confirmed_case": true, "symptomatic_healthcare_worker": true,
                    "hospitalized_sari_patient": true, "asymptomatic_family_member_of_confirmed_case": false,
                    "asymptomatic_healthcare_worker_without_protection": false
                },
                "exposure_history": {
                    "has_travel_to_foreign_last_14_days": true, "places_of_travel": ["Nepal"], "travel_start_date": null,
                    "travel_end_date": "{{ServerZone.DayOf(DateTimeOffset.UtcNow.AddDays(-3)):yyyy-MM-dd}}", "contact_with_confirmed_case": true,
                    "contact_case_name": "Ravi", "was_quarantined": null, "quarantined_type": null, "healthcare_worker": true
                },
                "medical_conditions": {
                    "date_of_onset_of_symptoms": "2024-02-28", "symptoms": ["{{SymptomName(3)}}", "Hiccup"], "has_sari": false, "has_ari": true,
                    "medical_conditions_list": ["Diabetes", "Cancer"], "hospitalization_date": "2024-03-01", "diagnosis": "Pneumonia",
                    "diff_diagnosis": "Tuberculosis", "etiology_identified": "None so far", "is_atypical_presentation": true, "is_unusual_course": false,
                    "hospital_phone_number": "{{hospital.Text("phone_number")}}", "hospital_name": "{{hospital.Text("name")}}", "hospital_pincode": "",
                    "doctor_name": "Dr. Anitha"
                }
            }
            """,
            form);

        await fixture.Request();
        var repeated = await fixture.Doctor.GetAsync($"/api/v1/patient/{fixture.Patient}/test_sample/{sample.Id()}/icmr_sample/").Ok();
        Assert.True(repeated.GetProperty("specimen_details").GetProperty("is_repeated_sample").GetBoolean());

        // The laboratory reads the sample and its patient, but not who else is the hospital's.
        var tested = await fixture.At();
        var seen = await fixture.Pathologist.GetAsync($"{tested}icmr_sample/").Ok();
        Assert.Equal("", seen.GetProperty("exposure_history").Text("contact_case_name"));
    }

    [Fact]
    public async Task What_is_not_known_is_empty_or_null()
    {
        using var fixture = await SampleFixture.Open(system);
        var sample = await fixture.Request();
        var form = await fixture.Nurse.GetAsync($"{SampleFixture.Path}{sample.Id()}/icmr_sample/").Ok();
        Assert.Equal(JsonValueKind.Null, form.GetProperty("patient_category").GetProperty("symptomatic_international_traveller").ValueKind);
        Assert.Equal(JsonValueKind.Null, form.GetProperty("exposure_history").GetProperty("has_travel_to_foreign_last_14_days").ValueKind);
        Assert.Equal("", form.GetProperty("exposure_history").Text("contact_case_name"));
        Assert.Equal(JsonValueKind.Null, form.GetProperty("medical_conditions").GetProperty("date_of_onset_of_symptoms").ValueKind);
        Assert.Empty(form.GetProperty("medical_conditions").GetProperty("symptoms").EnumerateArray());
    }

    private static JsonObject Disease(string name) => new() { ["disease"] = name, ["details"] = "x" };

    private static JsonObject Contact(string patient) => new()
    {
        ["patient_in_contact"] = patient,
        ["relation_with_patient"] = 1,
        ["mode_of_contact"] = 4,
        ["is_primary"] = true,
        ["condition_of_contact_is_symptomatic"] = false,
    };

    private static JsonObject Symptom(int symptom, string onset, string? other = null)
    {
        JsonObject body = new() { ["symptom"] = symptom, ["onset_date"] = onset };
        if (other is not null)
        {
            body["other_symptom"] = other;
        }

        return body;
    }

    private static string SymptomName(int symptom) =>
        Interfaces.Choices.Choice<Interfaces.Consultations.Symptom>.Label((Interfaces.Consultations.Symptom)symptom);
}
