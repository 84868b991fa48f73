using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Consultations;

/// <summary>Changing and ending consultations over HTTP (contract 05, §4.5, §4.6 and §12), and who may.</summary>
public sealed class ConsultationChangeTests(CareSystem system)
{
    [Fact]
    public async Task Strangers_do_not_see_a_consultation_and_staff_may_not_change_it()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin(body => body["treatment_plan"] = "Fluids");
        var path = Path(consultation);
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        await stranger.GetAsync(path).Refused(HttpStatusCode.NotFound, """{"detail":"No PatientConsultation matches the given query."}""");
        await stranger.PatchAsJsonAsync(path, new { treatment_plan = "x" }).Refused(HttpStatusCode.NotFound);
        await stranger.PostAsJsonAsync(path + "discharge_patient/", new { new_discharge_reason = 1, discharge_date = "2024-03-20T10:00:00Z" })
            .Refused(HttpStatusCode.NotFound);
        Assert.Equal(0, (await stranger.GetAsync($"/api/v1/consultation/?patient={fixture.PatientId}").Ok()).GetProperty("count").GetInt32());
        await stranger.GetAsync("/api/v1/consultation/patient_from_asset/").Refused(HttpStatusCode.Forbidden);
        using var readOnly = await system.Staff(UserType.NurseReadOnly, fixture.Facility);
        await readOnly.GetAsync(path).Ok();
        await readOnly.PatchAsJsonAsync(path, new { treatment_plan = "x" }).Refused(HttpStatusCode.Forbidden);
        using var away = await system.SignedIn(UserType.DistrictAdmin, set => set with { District = TestPlaces.OtherDistrict });
        await away.GetAsync(path).Refused(HttpStatusCode.NotFound);
        await fixture.Nurse.GetAsync("/api/v1/consultation/?patient=x").Refused(HttpStatusCode.BadRequest, """{"detail":"“x” is not a valid UUID."}""");
        Assert.Equal("Fluids", (await fixture.Nurse.GetAsync(path).Ok()).Text("treatment_plan"));
    }

    [Fact]
    public async Task A_change_that_leaves_fields_out_keeps_them_but_a_whole_one_takes_back_the_medico_legal_case()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var changed = await fixture.Nurse.PatchAsJsonAsync(Path(consultation), new { medico_legal_case = true, category = "Critical", is_kasp = true }).Ok();
        Assert.True(changed.GetProperty("medico_legal_case").GetBoolean());
        Assert.Equal(("Critical", "Dehydrated"), (changed.Text("category"), changed.Text("examination_details")));
        Assert.Equal(JsonValueKind.String, changed.GetProperty("kasp_enabled_date").ValueKind);

        var body = fixture.Body();
        body.Remove("create_diagnoses");
        body.Remove("create_symptoms");
        body["category"] = "Stable";
        var whole = await fixture.Nurse.PutAsJsonAsync(Path(consultation), body).Ok();
        Assert.False(whole.GetProperty("medico_legal_case").GetBoolean());
        Assert.Equal("Mild", whole.Text("category"));
    }

    [Fact]
    public async Task Diagnoses_symptoms_and_the_patient_are_not_changed_here()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var body = fixture.Body();
        body["patient"] = Guid.NewGuid().ToString();
        await fixture.Nurse.PutAsJsonAsync(Path(consultation), body).Refused(
            HttpStatusCode.BadRequest,
            """{"patient":["object with this id not found"],"create_diagnoses":["Bulk create diagnoses is not allowed on update"],"create_symptoms":["Bulk create symptoms is not allowed on update"]}""");
    }

    [Fact]
    public async Task The_patient_follows_what_a_change_decides()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        await fixture.Nurse.PatchAsJsonAsync(Path(consultation), new { action = "DISCHARGE_RECOMMENDED", review_interval = 0 }).Ok();
        var patient = await fixture.PatientNow();
        Assert.Equal(90, patient.GetProperty("action").GetInt32());
        Assert.InRange(patient.GetProperty("review_time").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        await fixture.Nurse.PatchAsJsonAsync(Path(consultation), new { review_interval = -1 }).Ok();
        Assert.Equal(JsonValueKind.Null, (await fixture.PatientNow()).GetProperty("review_time").ValueKind);
    }

    [Fact]
    public async Task Whom_it_is_assigned_to_sees_the_patient_from_anywhere()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var user = await system.User(UserType.Doctor);
        using var remote = await system.SignedIn(user);
        await remote.GetAsync($"/api/v1/patient/{fixture.PatientId}/").Refused(HttpStatusCode.NotFound);
        await fixture.Nurse.PatchAsJsonAsync(Path(consultation), new { assigned_to = await remote.Key(user) }).Ok();
        Assert.Equal(consultation.Id(), (await remote.GetAsync($"/api/v1/patient/{fixture.PatientId}/").Ok()).GetProperty("last_consultation").Id());
        Assert.Equal(1, (await remote.GetAsync("/api/v1/patient/").Ok()).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_discharge_is_dated_between_the_encounter_and_now()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        await fixture.Discharge(consultation, new { })
            .Refused(HttpStatusCode.BadRequest, """{"new_discharge_reason":["This field is required."],"discharge_date":["This field is required."]}""");
        await fixture.Discharge(consultation, new { new_discharge_reason = 1, discharge_date = "2319-01-01T10:00:00Z" }).Refused(
            HttpStatusCode.BadRequest, """{"discharge_date":["This field value cannot be in the future."]}""");
        await fixture.Discharge(consultation, new { new_discharge_reason = 1, discharge_date = "2024-02-01T10:00:00Z" }).Refused(
            HttpStatusCode.BadRequest, """{"discharge_date":["This field value cannot be before the encounter date."]}""");
        await fixture.Discharge(
            consultation, new { new_discharge_reason = 3, discharge_date = "2024-03-20T10:00:00Z", death_datetime = "2024-03-10T10:00:00Z" }).Refused(
            HttpStatusCode.BadRequest, """{"death_confirmed_doctor":["This field is required"]}""");
    }

    [Fact]
    public async Task Who_died_is_discharged_at_the_time_of_death()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin(body => body["review_interval"] = 60);
        await fixture.Discharge(consultation, new
        {
            new_discharge_reason = 3,
            discharge_notes = "Septic shock",
            discharge_date = "2319-01-01T10:00:00Z",
            death_datetime = "2024-03-02T10:00",
            death_confirmed_doctor = "Dr X",
            referred_to = (string?)null,
            referred_to_external = (string?)null,
        }).Succeeded();
        var ended = await fixture.Nurse.GetAsync(Path(consultation)).Ok();
        Assert.Equal(("2024-03-02T10:00:00+05:30", "2024-03-02T10:00:00+05:30", 3),
            (ended.Text("discharge_date"), ended.Text("death_datetime"), ended.GetProperty("new_discharge_reason").GetInt32()));
        var patient = await fixture.PatientNow();
        Assert.Equal("2024-03-02T10:00:00+05:30", patient.Text("death_datetime"));
        Assert.False(patient.GetProperty("is_active").GetBoolean());
        Assert.True(patient.GetProperty("allow_transfer").GetBoolean());
        Assert.Equal(JsonValueKind.Null, patient.GetProperty("review_time").ValueKind);
        var discharged = await fixture.Nurse.GetAsync($"/api/v1/facility/{fixture.Facility}/discharged_patients/?ordering=-modified_date").Ok();
        Assert.Equal(consultation.Id(), Assert.Single(discharged.GetProperty("results").EnumerateArray()).GetProperty("last_consultation").Id());
    }

    [Fact]
    public async Task Who_was_referred_in_words_keeps_the_referral_when_the_discharge_names_none()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin(body => (body["suggestion"], body["referred_to_external"]) = ("R", "City Hospital"));
        await fixture.Discharge(consultation, new
        {
            new_discharge_reason = 2,
            discharge_date = "2024-03-02T10:00:00Z",
            referred_to = (string?)null,
            referred_to_external = (string?)null
        }).Succeeded();
        Assert.Equal("City Hospital", (await fixture.Nurse.GetAsync(Path(consultation)).Ok()).Text("referred_to_external"));
    }

    [Fact]
    public async Task Moving_the_patient_ends_the_consultation()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var to = await system.Facility();
        using var receiver = await system.Staff(UserType.Nurse, to);
        await receiver.PostAsJsonAsync($"/api/v1/patient/{fixture.PatientId}/transfer/", new { facility = to, year_of_birth = 1980 }).Ok();
        var ended = (await receiver.GetAsync($"/api/v1/patient/{fixture.PatientId}/").Ok()).GetProperty("last_consultation");
        Assert.Equal((consultation.Id(), 2), (ended.Id(), ended.GetProperty("new_discharge_reason").GetInt32()));
        Assert.Equal(JsonValueKind.String, ended.GetProperty("discharge_date").ValueKind);
        var left = await fixture.Nurse.GetAsync($"/api/v1/facility/{fixture.Facility}/discharged_patients/").Ok();
        Assert.Equal(0, left.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task The_hospital_of_an_earlier_consultation_reads_the_record_and_neither_its_history_nor_changes_it()
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Begin();
        var to = await system.Facility();
        using var receiver = await system.Staff(UserType.Nurse, to);
        var path = $"/api/v1/patient/{fixture.PatientId}/";
        await receiver.PostAsJsonAsync(path + "transfer/", new { facility = to, year_of_birth = 1980 }).Ok();
        using var colleague = await system.Staff(UserType.Doctor, fixture.Facility);
        Assert.Equal(fixture.Patient.Id(), (await colleague.GetAsync(path).Ok()).Id());
        await colleague.GetAsync(path + "history/").Refused(HttpStatusCode.NotFound);
        await colleague.PatchAsJsonAsync(path, new { name = "X" }).Refused(HttpStatusCode.NotFound);
        var newest = (await receiver.GetAsync(path + "history/").Ok()).GetProperty("results")[0];
        Assert.Equal((JsonValueKind.Number, "A+"), (newest.GetProperty("last_consultation").ValueKind, newest.Text("blood_group")));
    }

    [Fact]
    public async Task What_a_patient_was_told_may_be_told_again()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/patient/{fixture.PatientId}/", new { action = 40 }).Ok();
        var before = await fixture.PatientNow();
        using (Caller.System("test").Enter())
        {
            await system.Grains.GetGrain<IConsultation>(Guid.Parse(consultation.Id())).NotifyPatient();
            await system.Grains.GetGrain<IConsultation>(Guid.Parse(consultation.Id())).EndByTransfer(DateTimeOffset.UtcNow);
            await system.Grains.GetGrain<IConsultation>(Guid.Parse(consultation.Id())).EndByTransfer(DateTimeOffset.UtcNow);
        }

        var after = await fixture.PatientNow();
        Assert.Equal((40, before.Text("modified_date")), (after.GetProperty("action").GetInt32(), after.Text("modified_date")));
        Assert.Equal(2, after.GetProperty("last_consultation").GetProperty("new_discharge_reason").GetInt32());
    }

    private static string Path(JsonElement consultation) => $"/api/v1/consultation/{consultation.Id()}/";
}
