using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Samples;

/// <summary>Test samples over HTTP (contract 04, §11 and example 17).</summary>
public sealed class PatientSampleEndpointTests(CareSystem system)
{
    [Fact]
    public async Task A_new_sample_is_asked_for_whatever_was_sent_of_its_status_and_is_of_the_last_consultation()
    {
        using var fixture = await SampleFixture.Open(system);
        var sample = await fixture.Request(body => (body["status"], body["result"], body["notes"]) = ("COMPLETED", 1, ""));
        Assert.Equal(("REQUEST_SUBMITTED", "AWAITING"), (sample.Text("status"), sample.Text("result")));
        Assert.Equal((fixture.Patient.ToString(), fixture.Consultation), (sample.Text("patient"), sample.Text("consultation")));
        Assert.Equal(
            (fixture.Hospital.Facility.ToString(), fixture.Hospital.Facility.ToString()), (sample.Text("facility"), sample.Text("testing_facility")));
        Assert.Equal(("BA/ETA", "Cat 1", "ICMR 42"), (sample.Text("sample_type"), sample.Text("icmr_category"), sample.Text("icmr_label")));
        Assert.Equal(
            (fixture.Hospital.Patient.Text("name"), "2024-03-02T10:00:00+05:30", JsonValueKind.Null),
            (sample.Text("patient_name"), sample.Text("date_of_sample"), sample.GetProperty("date_of_result").ValueKind));
        var step = Assert.Single((await fixture.Doctor.GetAsync($"{SampleFixture.Path}{sample.Id()}/").Ok()).GetProperty("flow").EnumerateArray());
        Assert.Equal(("REQUEST_SUBMITTED", ""), (step.Text("status"), step.Text("notes")));
    }

    [Fact]
    public async Task What_is_not_said_of_a_sample_has_the_contracts_defaults()
    {
        using var fixture = await SampleFixture.Open(system);
        var sample = await fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, new { patient = fixture.Patient }).Ok();
        Assert.Equal(("UNKNOWN", "Cat 0", "NO DOCTOR SPECIFIED"), (sample.Text("sample_type"), sample.Text("icmr_category"), sample.Text("doctor_name")));
        foreach (var text in (string[])
            ["sample_type_other", "diagnosis", "diff_diagnosis", "etiology_identified", "atypical_presentation", "fast_track", "icmr_label"])
        {
            Assert.Equal("", sample.Text(text));
        }

        var read = await fixture.Doctor.GetAsync($"{SampleFixture.Path}{sample.Id()}/").Ok();
        Assert.Equal("created", Assert.Single(read.GetProperty("flow").EnumerateArray()).Text("notes"));
    }

    [Fact]
    public async Task A_sample_is_approved_sent_received_and_completed_and_each_step_is_told()
    {
        using var fixture = await SampleFixture.Open(system);
        var username = (await fixture.Doctor.GetAsync("/api/v1/users/getcurrentuser/").Ok()).Text("username");
        var asked = await fixture.Request(body => body.Remove("date_of_sample"));
        var path = $"{SampleFixture.Path}{asked.Id()}/";
        await fixture.Doctor.PatchAsJsonAsync(path, new { status = 7 }).Refused(
            HttpStatusCode.BadRequest, """{"status":["Next valid choices are: APPROVED, DENIED"]}""");
        var approved = await fixture.Doctor.PatchAsJsonAsync(path, new { id = asked.Id(), status = "2", consultation = fixture.Consultation }).Ok();
        Assert.Equal(("APPROVED", JsonValueKind.Null), (approved.Text("status"), approved.GetProperty("date_of_sample").ValueKind));
        Assert.False(approved.TryGetProperty("flow", out _));
        var sent = await fixture.Doctor.PatchAsJsonAsync(path, new { status = "SENT_TO_COLLECTON_CENTRE", notes = "By courier", diagnosis = "Influenza" }).Ok();
        Assert.Equal(JsonValueKind.String, sent.GetProperty("date_of_sample").ValueKind);
        var received = await fixture.Doctor.PatchAsJsonAsync(path, new { status = 6 }).Ok();
        Assert.Equal(sent.Text("date_of_sample"), received.Text("date_of_sample"));
        await fixture.Doctor.PatchAsJsonAsync(path, new { result = 1 }).Ok();
        await fixture.Doctor.PatchAsJsonAsync(path, new { result = 2 }).Refused(
            HttpStatusCode.BadRequest, """{"result":["cannot change result for completed test."]}""");

        var read = await fixture.Nurse.GetAsync(path).Ok();
        Assert.Equal(("COMPLETED", "POSITIVE", "Influenza"), (read.Text("status"), read.Text("result"), read.Text("diagnosis")));
        Assert.Equal(JsonValueKind.String, read.GetProperty("date_of_result").ValueKind);
        var flow = read.GetProperty("flow").EnumerateArray().ToList();
        Assert.Equal(
            ["COMPLETED", "RECEIVED_AT_LAB", "SENT_TO_COLLECTON_CENTRE", "APPROVED", "REQUEST_SUBMITTED"], flow.Select(step => step.Text("status")));
        Assert.Equal(
            [$"updated by {username}", $"updated by {username}", "By courier", $"updated by {username}", "created"], flow.Select(step => step.Text("notes")));
        Assert.Equal(
            ["id", "external_id", "status", "notes", "created_date", "modified_date", "deleted", "patient_sample", "created_by"],
            flow[0].EnumerateObject().Select(member => member.Name));
        Assert.All(flow, step => Assert.Equal(flow[0].GetProperty("patient_sample").GetInt32(), step.GetProperty("patient_sample").GetInt32()));
        Assert.Equal(username, read.GetProperty("last_edited_by").Text("username"));
        Assert.NotEqual(username, read.GetProperty("created_by").Text("username"));
        Assert.Equal(fixture.Hospital.DoctorKey, flow[0].GetProperty("created_by").GetInt32());
    }

    [Fact]
    public async Task A_denied_sample_is_asked_for_again_and_again()
    {
        using var fixture = await SampleFixture.Open(system);
        var path = await fixture.At("DENIED", "REQUEST_SUBMITTED", "DENIED", "REQUEST_SUBMITTED");
        var read = await fixture.Doctor.GetAsync(path).Ok();
        Assert.Equal(("REQUEST_SUBMITTED", "AWAITING"), (read.Text("status"), read.Text("result")));
        Assert.Equal(5, read.GetProperty("flow").GetArrayLength());
    }

    [Fact]
    public async Task Two_steps_at_one_time_are_taken_one_after_the_other()
    {
        using var fixture = await SampleFixture.Open(system);
        var path = await fixture.At();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            fixture.Doctor.PatchAsJsonAsync(path, new { status = i % 2 == 0 ? "APPROVED" : "DENIED" })));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.BadRequest);
        Assert.Equal(
            1 + answers.Count(answer => answer.IsSuccessStatusCode), (await fixture.Doctor.GetAsync(path).Ok()).GetProperty("flow").GetArrayLength());
    }

    [Fact]
    public async Task A_sample_shows_its_patient_in_full()
    {
        using var fixture = await SampleFixture.Open(system);
        var sample = await fixture.Request();
        var patient = await fixture.Hospital.PatientNow();
        Assert.Equal(patient.GetRawText(), (await fixture.Nurse.GetAsync($"{SampleFixture.Path}{sample.Id()}/").Ok()).GetProperty("patient_object")
            .GetRawText());
        var listed = Assert.Single((await fixture.Doctor.GetAsync(SampleFixture.Path).Ok()).GetProperty("results").EnumerateArray());
        Assert.Equal(patient.GetRawText(), listed.GetProperty("patient_object").GetRawText());
        Assert.Equal(sample.GetRawText(), listed.GetRawText());
    }

    [Fact]
    public async Task A_sample_needs_a_patient_with_a_consultation()
    {
        using var fixture = await SampleFixture.Open(system);
        await Refused(new(), """{"non_field_errors":["Either of patient or consultation is required"]}""");
        await Refused(new() { ["patient"] = Guid.NewGuid().ToString() }, """{"patient":["object with this id not found"]}""");
        await Refused(new() { ["patient"] = "x" }, """{"patient":["invalid uuid"]}""");
        var outpatient = (await fixture.Nurse.Register(fixture.Hospital.Facility)).Id();
        await Refused(new() { ["patient"] = outpatient }, """{"patient":["Invalid id/ No consultation done"]}""");
        await Refused(
            new() { ["patient"] = fixture.Patient.ToString(), ["consultation"] = Guid.NewGuid().ToString(), ["testing_facility"] = Guid.NewGuid().ToString() },
            """{"consultation":["object with this id not found"],"testing_facility":["object with this id not found"]}""");

        // Of another patient: what is found of one would be told of the other.
        await Refused(
            new() { ["patient"] = outpatient, ["consultation"] = fixture.Consultation }, """{"consultation":["object with this id not found"]}""");
        var sample = await fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, new { consultation = fixture.Consultation }).Ok();
        Assert.Equal(fixture.Patient.ToString(), sample.Text("patient"));

        Task Refused(JsonObject body, string answer) => fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, body).Refused(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task A_sample_is_asked_for_of_a_patient_who_is_not_cared_for_any_more()
    {
        using var fixture = await SampleFixture.Open(system);
        using var discharged = await fixture.Nurse.PostAsJsonAsync(
            $"/api/v1/consultation/{fixture.Consultation}/discharge_patient/",
            new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow, discharge_notes = "Well" });
        Assert.Equal(HttpStatusCode.OK, discharged.StatusCode);
        Assert.Equal(fixture.Consultation, (await fixture.Request()).Text("consultation"));
    }

    [Fact]
    public async Task What_is_blank_null_or_too_long_names_its_field()
    {
        using var fixture = await SampleFixture.Open(system);
        var path = await fixture.At();
        await Refused(fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, fixture.Body(body => body["diagnosis"] = " ")), "diagnosis");
        await Refused(fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, fixture.Body(body => body["icmr_label"] = new string('x', 201))), "icmr_label");
        await Refused(fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, fixture.Body(body => body["notes"] = new string('x', 256))), "notes");
        await Refused(fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, fixture.Body(body => body["date_of_sample"] = null)), "date_of_sample");
        await Refused(fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, fixture.Body(body => body["sample_type"] = "Soil")), "sample_type");
        await Refused(fixture.Doctor.PatchAsJsonAsync(path, new { status = 2, notes = "" }), "notes");
        await Refused(fixture.Doctor.PatchAsJsonAsync(path, new { diagnosis = "x" }), "status");
        await Refused(fixture.Doctor.PatchAsJsonAsync(path, new { status = 2, result = 1 }), "result");
        await Refused(fixture.Doctor.PatchAsJsonAsync(path, new { status = 2, date_of_result = "2024-03-03T04:30:00Z" }), "date_of_result");
        await Refused(fixture.Doctor.PatchAsJsonAsync(path, new { status = 2, patient = Guid.NewGuid() }), "patient");
        await Refused(fixture.Doctor.PatchAsJsonAsync(path, new { status = 2, consultation = Guid.NewGuid() }), "consultation");
        Assert.Single((await fixture.Doctor.GetAsync(path).Ok()).GetProperty("flow").EnumerateArray());

        static async Task Refused(Task<HttpResponseMessage> call, string field)
        {
            using var answer = await call;
            Assert.Equal((HttpStatusCode.BadRequest, field), (answer.StatusCode, Assert.Single((await answer.Json()).EnumerateObject()).Name));
        }
    }

    [Fact]
    public async Task The_laboratory_and_the_hospital_bring_a_sample_on_and_nobody_else_hears_of_it()
    {
        using var fixture = await SampleFixture.Open(system);
        var path = await fixture.At("APPROVED", "SENT_TO_COLLECTON_CENTRE");
        using var nextDoor = await system.Staff(UserType.Doctor, await system.Facility());
        await nextDoor.GetAsync(path).Refused(HttpStatusCode.NotFound);
        await nextDoor.GetAsync($"{path}icmr_sample/").Refused(HttpStatusCode.NotFound);
        await nextDoor.PatchAsJsonAsync(path, new { status = 6 }).Refused(HttpStatusCode.NotFound);
        await nextDoor.PatchAsJsonAsync(path, new { status = "nonsense" }).Refused(HttpStatusCode.NotFound);
        await nextDoor.PostAsJsonAsync(SampleFixture.Path, fixture.Body()).Refused(
            HttpStatusCode.BadRequest, """{"patient":["object with this id not found"]}""");
        await nextDoor.PostAsJsonAsync(SampleFixture.Path, new { consultation = fixture.Consultation }).Refused(
            HttpStatusCode.BadRequest, """{"consultation":["object with this id not found"]}""");
        await fixture.Pathologist.PatchAsJsonAsync(path, new { status = 6 }).Ok();
        await fixture.Pathologist.PatchAsJsonAsync(path, new { status = 7, result = 2 }).Ok();
        Assert.Equal("NEGATIVE", (await fixture.Doctor.GetAsync(path).Ok()).Text("result"));
    }

    [Fact]
    public async Task A_nurse_asks_for_samples_and_reads_them_and_does_not_bring_them_on()
    {
        using var fixture = await SampleFixture.Open(system);
        var path = await fixture.At();
        await fixture.Nurse.GetAsync(path).Ok();
        await fixture.Nurse.GetAsync($"/api/v1/patient/{fixture.Patient}/test_sample/").Ok();
        await fixture.Nurse.GetAsync(SampleFixture.Path).Refused(HttpStatusCode.Forbidden);
        await fixture.Nurse.GetAsync($"{SampleFixture.Path}?csv").Refused(HttpStatusCode.Forbidden);
        await fixture.Nurse.PatchAsJsonAsync(path, new { status = 2 }).Refused(HttpStatusCode.Forbidden);
        using var reader = await system.Staff(UserType.NurseReadOnly, fixture.Hospital.Facility);
        await reader.GetAsync(path).Ok();
        await reader.PostAsJsonAsync(SampleFixture.Path, fixture.Body()).Refused(HttpStatusCode.Forbidden);
        using var staff = await system.Staff(UserType.Staff, fixture.Hospital.Facility);
        await staff.GetAsync(path).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Below_a_patient_are_that_patients_samples_alone()
    {
        using var fixture = await SampleFixture.Open(system);
        var sample = (await fixture.At())[SampleFixture.Path.Length..];
        var (own, other) = ($"/api/v1/patient/{fixture.Patient}/test_sample/", $"/api/v1/patient/{Guid.NewGuid()}/test_sample/");
        await fixture.Nurse.GetAsync(own + sample).Ok();
        await fixture.Nurse.GetAsync($"{own}{sample}icmr_sample/").Ok();
        await fixture.Doctor.PatchAsJsonAsync(own + sample, new { status = 2 }).Ok();
        await fixture.Doctor.GetAsync(other + sample).Refused(HttpStatusCode.NotFound);
        await fixture.Doctor.GetAsync($"{other}{sample}icmr_sample/").Refused(HttpStatusCode.NotFound);
        await fixture.Doctor.PatchAsJsonAsync(other + sample, new { status = 4 }).Refused(HttpStatusCode.NotFound);
        Assert.Equal(0, (await fixture.Doctor.GetAsync(other).Ok()).GetProperty("count").GetInt32());
        await fixture.Doctor.GetAsync("/api/v1/patient/x/test_sample/").Refused(HttpStatusCode.BadRequest);
        // The patient of a new one is the body's (a quirk that is kept).
        Assert.Equal(fixture.Patient.ToString(), (await fixture.Nurse.PostAsJsonAsync(other, fixture.Body()).Ok()).Text("patient"));
    }

    [Fact]
    public async Task A_patient_who_moves_takes_their_samples_along()
    {
        using var fixture = await SampleFixture.Open(system);
        var path = $"{SampleFixture.Path}{(await fixture.Request(body => body["testing_facility"] = fixture.Hospital.Facility.ToString())).Id()}/";
        await fixture.Pathologist.GetAsync(path).Refused(HttpStatusCode.NotFound);
        await fixture.Pathologist.PostAsJsonAsync(
            $"/api/v1/patient/{fixture.Patient}/transfer/", new { facility = fixture.Laboratory, year_of_birth = 1980 }).Ok();
        await fixture.Pathologist.GetAsync(path).Ok();
        Assert.Single((await fixture.Pathologist.GetAsync(SampleFixture.Path).Ok()).GetProperty("results").EnumerateArray());
        // The hospital tests it.
        await fixture.Doctor.GetAsync(path).Ok();
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_laboratory_that_is_deleted_in_the_same_moment()
    {
        using var fixture = await SampleFixture.Open(system);
        var path = await fixture.At();
        // So that no silo has heard of it.
        await system.Sql("update facility set deleted = true, document = document || '{\"deleted\": true}' where id = $1", fixture.Laboratory);
        await fixture.Nurse.PostAsJsonAsync(SampleFixture.Path, fixture.Body(body => body["testing_facility"] = fixture.Laboratory.ToString())).Refused(
            HttpStatusCode.BadRequest, """{"testing_facility":["object with this id not found"]}""");
        // What is there already goes on.
        await fixture.Doctor.PatchAsJsonAsync(path, new { status = 2 }).Ok();
    }

    [Fact]
    public async Task A_sample_is_neither_replaced_nor_deleted()
    {
        using var fixture = await SampleFixture.Open(system);
        var path = await fixture.At();
        await fixture.Doctor.PutAsJsonAsync(path, fixture.Body()).Refused(HttpStatusCode.MethodNotAllowed);
        await fixture.Doctor.DeleteAsync(path).Refused(HttpStatusCode.MethodNotAllowed);
    }
}
