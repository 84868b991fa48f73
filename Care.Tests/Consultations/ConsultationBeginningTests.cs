using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Consultations;

/// <summary>Beginning a consultation over HTTP (contract 05, §4.4).</summary>
public sealed class ConsultationBeginningTests(CareSystem system)
{
    private const string Path = "/api/v1/consultation/";

    [Fact]
    public async Task Nobody_admits_in_a_facility_that_is_not_their_home()
    {
        using var fixture = await ConsultationFixture.Open(system);
        using var elsewhere = await system.Staff(UserType.Nurse, await system.Facility());
        await elsewhere.PostAsJsonAsync(Path, fixture.Body())
            .Refused(HttpStatusCode.BadRequest, """{"facility":"Consultation creates are only allowed in home facility"}""");
        using var staff = await system.Staff(UserType.Staff, fixture.Facility);
        await staff.PostAsJsonAsync(Path, fixture.Body()).Refused(HttpStatusCode.Forbidden);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var admitted = await admin.PostAsJsonAsync(Path, fixture.Body());
        Assert.Equal(HttpStatusCode.Created, admitted.StatusCode);
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_fields_is_told_at_once()
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Nurse.PostAsJsonAsync(Path, fixture.Body(body =>
        {
            body.Remove("suggestion");
            body["category"] = "Dire";
            body["weight"] = -1;
            body["create_symptoms"] = new JsonArray(new JsonObject { ["symptom"] = 2 });
        })).Refused(
            HttpStatusCode.BadRequest,
            """{"suggestion":["This field is required."],"category":["\"None\" is not a valid choice."],"weight":["Ensure this value is greater than or equal to 0."],"create_symptoms":[{"onset_date":["This field is required."]}]}""");
        await fixture.Nurse.PostAsJsonAsync(Path, fixture.Body(body =>
        {
            body["patient"] = Guid.NewGuid().ToString();
            body["encounter_date"] = "2019-12-31T10:00:00Z";
            body["assigned_to"] = "1";
            body["create_diagnoses"] = new JsonArray();
        })).Refused(
            HttpStatusCode.BadRequest,
            """{"patient":["object with this id not found"],"encounter_date":{"encounter_date":["This field value must be greater than 2020-01-01"]},"create_diagnoses":["Atleast one diagnosis is required"],"assigned_to":["Invalid pk \"1\" - object does not exist."]}""");
    }

    [Fact]
    public async Task An_admission_needs_a_number_a_doctor_of_the_facility_and_a_way_in()
    {
        using var fixture = await ConsultationFixture.Open(system);
        await Refused(body => body["patient_no"] = null, """{"patient_no":["This field is required for admission."]}""");
        await Refused(body =>
            body["treating_physician"] = "", """{"treating_physician":["This field is required as the suggestion is not 'Declared Death'"]}""");
        await Refused(body => body["treating_physician"] = fixture.Patient.GetProperty("created_by").GetProperty("id")
            .GetInt32(), """{"non_field_errors":["Only Doctors can verify a Consultation"]}""");
        var away = await system.User(UserType.Doctor);
        using var theirs = await system.SignedIn(away);
        var key = await theirs.Key(away);
        await Refused(
            body => body["treating_physician"] = key,
            """{"non_field_errors":["The treating doctor is no longer linked to this facility. Please update the respective field in the form before proceeding."]}""");
        await Refused(body => body.Remove("create_symptoms"), """{"create_symptoms":["This field is required."]}""");
        await Refused(body => body["route_to_facility"] = null, """{"route_to_facility":"This field is required"}""");
        await Refused(body => body["route_to_facility"] = 20,
            """{"referred_from_facility":["This field is required as the patient has been referred from another facility."]}""");

        Task Refused(Action<JsonObject> change, string error) =>
            fixture.Nurse.PostAsJsonAsync(Path, fixture.Body(change)).Refused(HttpStatusCode.BadRequest, error);
    }

    [Fact]
    public async Task An_admission_shows_what_was_sent_and_is_the_patients_last_consultation()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        Assert.Equal(("A", "ADMISSION", "Moderate", 10), (consultation.Text("suggestion"), consultation.Text("suggestion_text"), consultation.Text("category"),
            consultation.GetProperty("route_to_facility").GetInt32()));
        Assert.Equal(fixture.Facility, consultation.GetProperty("facility").GetGuid());
        Assert.Equal("2024-03-01T15:00:00+05:30", consultation.Text("encounter_date"));
        Assert.Equal("2024-03-01T10:00", Assert.Single(consultation.GetProperty("procedure").EnumerateArray()).Text("time"));
        Assert.Equal(fixture.DoctorKey, consultation.GetProperty("treating_physician_object").GetProperty("id").GetInt32());
        Assert.Equal(JsonValueKind.Null, consultation.GetProperty("discharge_date").ValueKind);
        Assert.Equal(JsonValueKind.Null, consultation.GetProperty("current_bed").ValueKind);
        Assert.False(consultation.TryGetProperty("create_diagnoses", out _));

        var patient = await fixture.PatientNow();
        Assert.Equal(consultation.Id(), patient.GetProperty("last_consultation").Id());
        Assert.True(patient.GetProperty("is_active").GetBoolean());
        var listed = (await fixture.Nurse.GetAsync($"/api/v1/patient/?facility={fixture.Facility}").Ok()).GetProperty("results")[0];
        Assert.True(JsonElement.DeepEquals(consultation, listed.GetProperty("last_consultation")));
        Assert.True(JsonElement.DeepEquals(consultation, patient.GetProperty("last_consultation")));
        var consultations = await fixture.Nurse.GetAsync($"{Path}?patient={fixture.PatientId}&limit=5&offset=0").Ok();
        Assert.Equal((1, consultation.Id()), (consultations.GetProperty("count").GetInt32(), consultations.GetProperty("results")[0].Id()));
        Assert.True(JsonElement.DeepEquals(consultation, await fixture.Nurse.GetAsync($"{Path}{consultation.Id()}/").Ok()));
    }

    [Fact]
    public async Task A_patient_has_one_open_consultation()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var first = await fixture.Begin();
        await fixture.Nurse.PostAsJsonAsync(Path, fixture.Body())
            .Refused(HttpStatusCode.BadRequest, """{"consultation":"Exists please Edit Existing Consultation"}""");
        await fixture.Discharge(first, new { new_discharge_reason = 1, discharge_date = "2024-03-20T10:00:00Z" }).Succeeded();
        var again = await fixture.Begin(body => body["encounter_date"] = "2024-04-18T10:00:00Z");
        Assert.True(again.GetProperty("is_readmission").GetBoolean());
        Assert.Equal(JsonValueKind.Number, again.GetProperty("previous_consultation").ValueKind);
        Assert.False(first.GetProperty("is_readmission").GetBoolean());
    }

    [Fact]
    public async Task Of_two_admissions_at_the_same_time_one_is_refused()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fixture.Nurse.PostAsJsonAsync(Path, fixture.Body())));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            Assert.Equal("""{"consultation":"Exists please Edit Existing Consultation"}""", await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(1, (await fixture.Nurse.GetAsync($"{Path}?patient={fixture.PatientId}").Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task An_outpatient_is_seen_once()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var visit = await fixture.Begin(body => (body["suggestion"], body["patient_no"]) = ("OP", null));
        Assert.Equal(JsonValueKind.String, visit.GetProperty("discharge_date").ValueKind);
        Assert.Equal(JsonValueKind.Null, visit.GetProperty("new_discharge_reason").ValueKind);
        var patient = await fixture.PatientNow();
        Assert.False(patient.GetProperty("is_active").GetBoolean());
        Assert.True(patient.GetProperty("allow_transfer").GetBoolean());
        await fixture.Nurse.PatchAsJsonAsync($"{Path}{visit.Id()}/", new { treatment_plan = "x" }).Refused(
            HttpStatusCode.BadRequest, """{"consultation":["Discharged Consultation data cannot be updated"]}""");
        Assert.True((await fixture.Nurse.PatchAsJsonAsync($"{Path}{visit.Id()}/", new { medico_legal_case = true }).Ok()).GetProperty("medico_legal_case")
            .GetBoolean());
    }

    [Fact]
    public async Task What_a_way_in_leaves_untold_is_not_cached()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin(body => (body["referred_by_external"], body["icu_admission_date"], body["review_interval"], body["action"]) =
            ("Dr X", "2024-03-01T10:00:00Z", 30, "REVIEW"));
        Assert.Equal("", consultation.Text("referred_by_external"));
        Assert.Equal(JsonValueKind.Null, consultation.GetProperty("icu_admission_date").ValueKind);
        var patient = await fixture.PatientNow();
        Assert.Equal(70, patient.GetProperty("action").GetInt32());
        Assert.InRange(patient.GetProperty("review_time").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(28), DateTimeOffset.UtcNow.AddMinutes(31));
    }
}
