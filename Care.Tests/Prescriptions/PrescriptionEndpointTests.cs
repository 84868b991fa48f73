using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.Prescriptions.PrescriptionFixture;

namespace Care.Tests.Prescriptions;

/// <summary>Prescriptions over HTTP (contract 06, §1 and §16).</summary>
public sealed class PrescriptionEndpointTests(CareSystem system)
{
    private const string Again = PrescriptionFixture.PrescribedAlready;

    private const string Discharged = """{"consultation":"Not allowed for discharged consultations"}""";

    [Fact]
    public async Task A_medicine_is_prescribed_once_until_it_is_discontinued()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var first = await fixture.Nurse.Prescribe(consultation).Ok();
        Assert.Equal((first.Id(), "REGULAR", "REGULAR", "0.5 mg", "BD", "ORAL", "After meals", 5),
            (first.Text("external_id"), first.Text("prescription_type"), first.Text("dosage_type"), first.Text("base_dosage"), first.Text("frequency"),
                first.Text("route"), first.Text("notes"), first.GetProperty("days").GetInt32()));
        Assert.Equal(("Paracetamol", "generic", TestMedicines.Paracetamol.ToString()),
            (first.GetProperty("medicine_object").Text("name"), first.GetProperty("medicine_object").Text("type"), first.GetProperty("medicine_object").Id()));
        Assert.Equal(("{}", "false", "\"\""), (Raw(first, "meta"), Raw(first, "discontinued"), Raw(first, "discontinued_reason")));
        Assert.All(
            ["last_administration", "medicine_old", "target_dosage", "instruction_on_titration", "indicator", "max_dosage", "min_hours_between_doses",
                "discontinued_date"],
            name => Assert.Equal("null", Raw(first, name)));
        Assert.False(first.TryGetProperty("medicine", out _) || first.TryGetProperty("consultation", out _));

        await fixture.Doctor.Prescribe(consultation, AsNeeded(TestMedicines.Paracetamol)).Refused(HttpStatusCode.BadRequest, Again);
        Assert.Equal("{}", (await fixture.Doctor.Discontinue(consultation, first.Id()).Ok()).GetRawText());
        var second = await fixture.Doctor.Prescribe(consultation, AsNeeded(TestMedicines.Paracetamol)).Ok();
        var listed = await fixture.Nurse.Prescriptions(consultation);
        Assert.Equal([second.Id(), first.Id()], listed.Select(prescription => prescription.Id()));
        Assert.Equal(("true", "Rash", JsonValueKind.String),
            (Raw(listed[1], "discontinued"), listed[1].Text("discontinued_reason"), listed[1].GetProperty("discontinued_date").ValueKind));

        // Again: another reason, the first time.
        await fixture.Doctor.Discontinue(consultation, first.Id(), new { discontinued_reason = (string?)null }).Ok();
        var ended = await fixture.Nurse.GetAsync($"{PathOf(consultation)}{first.Id()}/").Ok();
        Assert.Equal((listed[1].Text("discontinued_date"), ""), (ended.Text("discontinued_date"), ended.Text("discontinued_reason")));
    }

    [Fact]
    public async Task What_a_way_of_dosing_has_no_use_for_is_dropped()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var prn = await fixture.Nurse.Prescribe(consultation, AsNeeded(TestMedicines.Paracetamol, body => body["target_dosage"] = "1 g")).Ok();
        Assert.Equal(("null", "null", "fever", "4 mg", 6, "1 g"), (Raw(prn, "frequency"), Raw(prn, "days"), prn.Text("indicator"), prn.Text("max_dosage"),
            prn.GetProperty("min_hours_between_doses").GetInt32(), prn.Text("target_dosage")));
        var regular = await fixture.Nurse.Prescribe(consultation, Body(TestMedicines.Ibuprofen, body =>
            (body["target_dosage"], body["max_dosage"], body["indicator"], body["min_hours_between_doses"], body["instruction_on_titration"]) =
                ("2 mg", "4 mg", "pain", 4, "Slowly"))).Ok();
        Assert.Equal(("null", "null", "null", "null", "Slowly"), (Raw(regular, "target_dosage"), Raw(regular, "max_dosage"), Raw(regular, "indicator"),
            Raw(regular, "min_hours_between_doses"), regular.Text("instruction_on_titration")));
        var titrated = await fixture.Nurse.Prescribe(consultation, Titrated(TestMedicines.Panadol, body => body["max_dosage"] = "4 mg")).Ok();
        Assert.Equal(("2 mg", "null", "Double each day"), (titrated.Text("target_dosage"), Raw(titrated, "max_dosage"),
            titrated.Text("instruction_on_titration")));
        await fixture.Nurse.Discontinue(consultation, regular.Id()).Ok();
        // Nothing said: regular, with what regular ones have no use for but a target.
        var unsaid = await fixture.Nurse.Prescribe(consultation, Body(TestMedicines.Ibuprofen, body =>
        {
            body.Remove("dosage_type");
            body.Remove("prescription_type");
            (body["target_dosage"], body["max_dosage"]) = ("2 mg", "4 mg");
        })).Ok();
        Assert.Equal(("REGULAR", "REGULAR", "2 mg", "null"),
            (unsaid.Text("dosage_type"), unsaid.Text("prescription_type"), unsaid.Text("target_dosage"), Raw(unsaid, "max_dosage")));
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_its_order()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var started = await fixture.Begin();
        var consultation = started.Id();
        await Refused(new(), """{"medicine":["This field is required."]}""");
        await Refused(new() { ["medicine"] = "x" }, """{"medicine":["Must be a valid UUID."]}""");
        await Refused(Body(TestMedicines.Paracetamol, body => (body["route"], body["frequency"], body["dosage_type"], body["prescription_type"]) =
            ("Oral", "BID", "x", "")),
            """{"prescription_type":["\"\" is not a valid choice."],"dosage_type":["\"x\" is not a valid choice."],"frequency":["\"BID\" is not a valid choice."],"route":["\"Oral\" is not a valid choice."]}""");
        await Refused(Body(TestMedicines.Paracetamol, body => body["days"] = "many"), """{"days":["A valid integer is required."]}""");
        foreach (var (dosage, error) in ((string, string)[])
        [
            ("01 mg", "Input amount must be a valid number without leading or trailing zeroes"),
            ("1.0 mg", "Input amount must be a valid number without leading or trailing zeroes"),
            ("0.30001 mg", "Input amount must have at most 4 decimal places"),
            ("1 cup", "Unit must be one of mg, g, ml, drop(s), ampule(s), tsp, mcg, unit(s)"),
            ("5001 ml", "Input amount must be between 0.0001 and 5000"),
        ])
        {
            await Refused(Body(TestMedicines.Paracetamol, body => body["base_dosage"] = dosage), $$"""{"base_dosage":["{{error}}"]}""");
        }

        await fixture.Nurse.Prescribe(consultation, Body(Guid.NewGuid()))
            .Refused(HttpStatusCode.NotFound, """{"detail":"No MedibaseMedicine matches the given query."}""");
        await Refused(new() { ["medicine"] = TestMedicines.Paracetamol.ToString() }, """{"base_dosage":["Base dosage is required."]}""");
        await Refused(Body(TestMedicines.Paracetamol, body => body["base_dosage"] = ""), """{"base_dosage":["Base dosage is required."]}""");
        await Refused(AsNeeded(TestMedicines.Paracetamol, body => body["indicator"] = ""),
            """{"indicator":["Indicator should be set for PRN prescriptions."]}""");
        await Refused(Body(TestMedicines.Paracetamol, body => body["frequency"] = ""), """{"frequency":["Frequency should be set for prescriptions."]}""");
        await Refused(Titrated(TestMedicines.Paracetamol, body => body["target_dosage"] = null),
            """{"target_dosage":["Target dosage should be set for titrated prescriptions."]}""");
        Assert.Equal("1 mg", (await fixture.Nurse.Prescribe(consultation, Body(TestMedicines.Paracetamol, body =>
            (body["base_dosage"], body["route"]) = (" 1 mg ", ""))).Ok()).Text("base_dosage"));

        // That it is prescribed comes before what else is wrong, and before the discharge.
        await Refused(new() { ["medicine"] = TestMedicines.Paracetamol.ToString() }, Again);
        await fixture.Discharge(started, new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow }).Succeeded();
        await Refused(Body(TestMedicines.Paracetamol), Again);
        await Refused(Body(TestMedicines.Ibuprofen, body => body["base_dosage"] = null), """{"base_dosage":["Base dosage is required."]}""");
        await Refused(Body(TestMedicines.Ibuprofen), Discharged);

        Task Refused(JsonObject body, string answer) => fixture.Nurse.Prescribe(consultation, body).Refused(HttpStatusCode.BadRequest, answer);
    }

    [Fact]
    public async Task What_the_client_sends_back_when_it_edits_is_passed_over()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var first = await fixture.Nurse.Prescribe(consultation).Ok();
        await fixture.Nurse.Discontinue(consultation, first.Id(), new { discontinued_reason = "Edit: more" }).Ok();
        var body = JsonNode.Parse(first.GetRawText())!.AsObject();
        (body["medicine"], body["base_dosage"], body["discontinued_date"], body["is_migrated"], body["medicine_old"]) =
            (TestMedicines.Paracetamol.ToString(), "1 mg", "2020-01-01T00:00:00Z", true, "x");
        var second = await fixture.Nurse.Prescribe(consultation, body).Ok();
        Assert.NotEqual(first.Id(), second.Id());
        Assert.Equal(("1 mg", "null", "false", "null"),
            (second.Text("base_dosage"), Raw(second, "discontinued_date"), Raw(second, "is_migrated"), Raw(second, "medicine_old")));
        var third = await fixture.Nurse.Prescribe(consultation, Body(TestMedicines.Ibuprofen, sent =>
            (sent["discontinued"], sent["discontinued_reason"], sent["meta"]) = (true, "Never begun", new JsonObject { ["a"] = 1 }))).Ok();
        Assert.Equal(("true", "Never begun", JsonValueKind.String, """{"a":1}"""),
            (Raw(third, "discontinued"), third.Text("discontinued_reason"), third.GetProperty("discontinued_date").ValueKind, Raw(third, "meta")));
    }

    [Fact]
    public async Task Another_hospital_neither_reads_nor_prescribes()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var prescription = (await fixture.Nurse.Prescribe(consultation).Ok()).Id();
        var given = (await fixture.Nurse.Administer(consultation, prescription).Ok()).Id();
        using var stranger = await system.Staff(UserType.Doctor, await system.Facility());
        const string unknown = """{"detail":"No PatientConsultation matches the given query."}""";
        await stranger.GetAsync(PathOf(consultation)).Refused(HttpStatusCode.NotFound, unknown);
        await stranger.GetAsync($"{PathOf(consultation)}{prescription}/").Refused(HttpStatusCode.NotFound, unknown);
        await stranger.Prescribe(consultation).Refused(HttpStatusCode.NotFound, unknown);
        await stranger.Prescribe(consultation, new()).Refused(HttpStatusCode.NotFound, unknown);
        await stranger.Discontinue(consultation, prescription).Refused(HttpStatusCode.NotFound, unknown);
        await stranger.Administer(consultation, prescription).Refused(HttpStatusCode.NotFound, unknown);
        await stranger.GetAsync(GivenPathOf(consultation)).Refused(HttpStatusCode.NotFound, unknown);
        await stranger.GetAsync($"{GivenPathOf(consultation)}{given}/").Refused(HttpStatusCode.NotFound, unknown);
        await stranger.Archive(consultation, given).Refused(HttpStatusCode.NotFound, unknown);

        using var reader = await system.Staff(UserType.NurseReadOnly, fixture.Facility);
        Assert.Single(await reader.Prescriptions(consultation));
        Assert.Single(await reader.Given(consultation));
        await reader.Prescribe(consultation).Refused(HttpStatusCode.Forbidden);
        await reader.Prescribe(consultation, new()).Refused(HttpStatusCode.Forbidden);
        await reader.Discontinue(consultation, prescription).Refused(HttpStatusCode.Forbidden);
        await reader.Administer(consultation, prescription).Refused(HttpStatusCode.Forbidden);
        await reader.Archive(consultation, given).Refused(HttpStatusCode.Forbidden);
        using var staff = await system.Staff(UserType.Pharmacist, fixture.Facility);
        await staff.Prescribe(consultation).Refused(HttpStatusCode.Forbidden);

        // Of another consultation of the same hospital, it is not there.
        var other = (await (await fixture.WithAnotherPatient()).Begin()).Id();
        const string notThere = """{"detail":"No Prescription matches the given query."}""";
        await fixture.Nurse.GetAsync($"{PathOf(other)}{prescription}/").Refused(HttpStatusCode.NotFound, notThere);
        await fixture.Nurse.Discontinue(other, prescription).Refused(HttpStatusCode.NotFound, notThere);
        await fixture.Nurse.Administer(other, prescription).Refused(HttpStatusCode.NotFound, notThere);
        await fixture.Nurse.Archive(other, given).Refused(HttpStatusCode.NotFound, """{"detail":"No MedicineAdministration matches the given query."}""");
        await fixture.Nurse.GetAsync(PathOf("abc")).Refused(HttpStatusCode.BadRequest, """{"detail":"“abc” is not a valid UUID."}""");
        await fixture.Nurse.DeleteAsync($"{PathOf(consultation)}{prescription}/")
            .Refused(HttpStatusCode.MethodNotAllowed, """{"detail":"Method \"DELETE\" not allowed."}""");
    }

    [Fact]
    public async Task Prescriptions_are_listed_by_dosage_type_purpose_medicine_and_state()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var regular = (await fixture.Nurse.Prescribe(consultation).Ok()).Id();
        var titrated = (await fixture.Nurse.Prescribe(consultation, Titrated(TestMedicines.Ibuprofen)).Ok()).Id();
        var prn = (await fixture.Nurse.Prescribe(consultation, AsNeeded(TestMedicines.Panadol, body => body["prescription_type"] = "DISCHARGE")).Ok()).Id();
        await fixture.Nurse.Discontinue(consultation, titrated).Ok();
        await Listed("", prn, titrated, regular);
        await Listed("?dosage_type=REGULAR,TITRATED&limit=100", titrated, regular);
        await Listed("?dosage_type=PRN", prn);
        await Listed("?dosage_type=prn");
        await Listed("?prescription_type=DISCHARGE", prn);
        await Listed("?prescription_type=2", prn, titrated, regular);
        await Listed("?prescription_type=null", prn, titrated, regular);
        await Listed("?discontinued=true", titrated);
        await Listed("?discontinued=FALSE", prn, regular);
        await Listed($"?medicine={TestMedicines.Ibuprofen}", titrated);
        await Listed($"?medicine={Guid.NewGuid()}");
        await fixture.Nurse.GetAsync(PathOf(consultation) + "?medicine=x").Refused(HttpStatusCode.BadRequest, """{"medicine":["Enter a valid UUID."]}""");

        async Task Listed(string query, params string[] ids) =>
            Assert.Equal(ids, (await fixture.Nurse.Prescriptions(consultation, query)).Select(prescription => prescription.Id()));
    }

    [Fact]
    public async Task A_consultation_shows_what_is_for_after_the_discharge()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        await fixture.Nurse.Prescribe(consultation).Ok();
        var list = $"/api/v1/patient/?facility={fixture.Facility}";
        Assert.Empty((await fixture.Nurse.GetAsync(list).Ok()).GetProperty("results")[0].GetProperty("last_consultation").GetProperty("discharge_prescription")
            .EnumerateArray());
        var home = await fixture.Nurse.Prescribe(consultation, Body(TestMedicines.Ibuprofen, body => body["prescription_type"] = "DISCHARGE")).Ok();
        var needed = await fixture.Nurse.Prescribe(consultation, AsNeeded(TestMedicines.Panadol, body => body["prescription_type"] = "DISCHARGE")).Ok();
        var shown = await fixture.Nurse.GetAsync($"/api/v1/consultation/{consultation}/").Ok();
        var regular = Assert.Single(shown.GetProperty("discharge_prescription").EnumerateArray());
        Assert.Equal(home.Id(), regular.Text("external_id"));
        Assert.Equal(needed.Id(), Assert.Single(shown.GetProperty("discharge_prn_prescription").EnumerateArray()).Text("external_id"));
        Assert.Equal(
            ["id", "external_id", "created_date", "modified_date", "deleted", "consultation_id", "prescription_type", "medicine_id", "medicine_old", "route",
                "base_dosage", "dosage_type", "target_dosage", "instruction_on_titration", "frequency", "days", "indicator", "max_dosage",
                "min_hours_between_doses", "notes", "meta", "prescribed_by_id", "discontinued", "discontinued_reason", "discontinued_date", "is_migrated"],
            regular.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("DISCHARGE", "REGULAR", "0.5 mg", "BD", "ORAL", "null"), (regular.Text("prescription_type"), regular.Text("dosage_type"),
            regular.Text("base_dosage"), regular.Text("frequency"), regular.Text("route"), Raw(regular, "discontinued_date")));
        Assert.EndsWith("Z", regular.Text("created_date"), StringComparison.Ordinal);
        Assert.Equal(home.GetProperty("created_date").GetDateTimeOffset(), regular.GetProperty("created_date").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Number, regular.GetProperty("medicine_id").ValueKind);
        var listed = (await fixture.Nurse.GetAsync(list).Ok()).GetProperty("results")[0].GetProperty("last_consultation");
        Assert.True(JsonElement.DeepEquals(shown.GetProperty("discharge_prescription"), listed.GetProperty("discharge_prescription")));

        // What is remembered of the list is forgotten with it.
        await fixture.Nurse.Discontinue(consultation, home.Id()).Ok();
        listed = (await fixture.Nurse.GetAsync(list).Ok()).GetProperty("results")[0].GetProperty("last_consultation");
        Assert.Equal("true", Raw(listed.GetProperty("discharge_prescription")[0], "discontinued"));
    }

    [Fact]
    public async Task Of_two_who_prescribe_the_same_at_one_time_one_does()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        for (var round = 0; round < 20; round++)
        {
            var answers = await Task.WhenAll(
                fixture.Nurse.Prescribe(consultation), fixture.Doctor.Prescribe(consultation), fixture.Doctor.Prescribe(consultation),
                fixture.Nurse.Prescribe(consultation, AsNeeded(TestMedicines.Paracetamol)));
            var made = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
            foreach (var answer in answers.Where(answer => answer != made))
            {
                Assert.Equal((HttpStatusCode.BadRequest, Again), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
            }

            await fixture.Doctor.Discontinue(consultation, (await made.Json()).Id()).Ok();
        }

        Assert.Equal(20, (await fixture.Nurse.Prescriptions(consultation, "?limit=100")).Count);
    }

    [Fact]
    public async Task The_members_of_the_hospital_are_told_of_what_is_prescribed_and_discontinued()
    {
        using var fixture = await ConsultationFixture.Open(system);
        using var colleague = await system.Staff(UserType.Nurse, fixture.Facility);
        var consultation = (await fixture.Begin()).Id();
        var prescription = (await fixture.Doctor.Prescribe(consultation).Ok()).Id();
        await fixture.Nurse.Prescribe(consultation).Refused(HttpStatusCode.BadRequest, Again);
        await fixture.Doctor.Discontinue(consultation, prescription).Ok();
        await fixture.Doctor.Discontinue(consultation, prescription).Ok();
        await Eventually.Holds(() => colleague.Notifications("?event=PATIENT_PRESCRIPTION_UPDATED"), told => told.Count == 2, "both discontinuations");
        var told = Assert.Single(await colleague.Notifications("?event=PATIENT_PRESCRIPTION_CREATED"));
        Assert.Equal(
            (consultation, fixture.PatientId.ToString(), fixture.Facility.ToString()),
            (told.GetProperty("caused_objects").Text("consultation"), told.GetProperty("caused_objects").Text("patient"),
                told.GetProperty("caused_objects").Text("facility")));
        Assert.StartsWith($"Prescription for Patient {fixture.Patient.Text("name")} was created by ", told.Text("message"), StringComparison.Ordinal);
        Assert.Empty(await fixture.Doctor.Notifications("?event=PATIENT_PRESCRIPTION_CREATED"));
    }

    private static string Raw(JsonElement of, string name) => of.GetProperty(name).GetRawText();
}
