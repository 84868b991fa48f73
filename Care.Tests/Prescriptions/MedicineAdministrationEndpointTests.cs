using System.Globalization;
using System.Net;
using System.Text.Json;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;
using static Care.Tests.Prescriptions.PrescriptionFixture;

namespace Care.Tests.Prescriptions;

/// <summary>What was given of prescriptions, over HTTP (contract 06, §1.7, §2 and §16).</summary>
public sealed class MedicineAdministrationEndpointTests(CareSystem system)
{
    private const string Discharged = """{"consultation":"Not allowed for discharged consultations"}""";

    [Fact]
    public async Task A_titrated_medicine_is_given_in_a_dosage_of_its_own_and_others_in_none()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var titrated = (await fixture.Nurse.Prescribe(consultation, Titrated(TestMedicines.Ibuprofen)).Ok()).Id();
        await fixture.Nurse.Administer(consultation, titrated)
            .Refused(HttpStatusCode.BadRequest, """{"dosage":["Dosage is required for titrated prescriptions."]}""");
        await fixture.Nurse.Administer(consultation, titrated, new { dosage = "1 cup" }).Refused(HttpStatusCode.BadRequest);
        var given = await fixture.Nurse.Administer(consultation, titrated, new { dosage = "1 mg", notes = "Slept after" }).Ok();
        Assert.Equal(
            ("1 mg", "Slept after", "null", "null"), (given.Text("dosage"), given.Text("notes"), Raw(given, "archived_on"), Raw(given, "archived_by")));
        Assert.Equal((given.Id(), JsonValueKind.Number), (given.Text("external_id"), given.GetProperty("prescription").ValueKind));
        Assert.Equal(JsonValueKind.String, given.GetProperty("administered_by").GetProperty("username").ValueKind);
        var shown = await fixture.Nurse.GetAsync($"{PathOf(consultation)}{titrated}/").Ok();
        Assert.True(JsonElement.DeepEquals(given, shown.GetProperty("last_administration")));
        Assert.True(JsonElement.DeepEquals(given, await fixture.Nurse.GetAsync($"{GivenPathOf(consultation)}{given.Id()}/").Ok()));

        var regular = (await fixture.Nurse.Prescribe(consultation).Ok()).Id();
        Assert.Equal("null", Raw(await fixture.Nurse.Administer(consultation, regular, new { dosage = "3 mg" }).Ok(), "dosage"));
    }

    [Fact]
    public async Task The_time_lies_between_the_prescription_and_now()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var prescription = await fixture.Nurse.Prescribe(consultation).Ok();
        var created = prescription.GetProperty("created_date").GetDateTimeOffset();
        await fixture.Nurse.Administer(consultation, prescription.Id(), new { administered_date = DateTimeOffset.UtcNow.AddMinutes(1) })
            .Refused(HttpStatusCode.BadRequest, """{"administered_date":["Administered Date cannot be in the future."]}""");
        await fixture.Nurse.Administer(consultation, prescription.Id(), new { administered_date = created.AddMicroseconds(-1) })
            .Refused(HttpStatusCode.BadRequest, """{"administered_date":["Administered Date cannot be before Prescription Date."]}""");
        Assert.Equal(created, (await fixture.Nurse.Administer(consultation, prescription.Id(), new { administered_date = created }).Ok())
            .GetProperty("administered_date").GetDateTimeOffset());
        // Without a zone it is the server's, and to the minute it lies before.
        var minute = created.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        await fixture.Nurse.Administer(consultation, prescription.Id(), new { administered_date = minute })
            .Refused(HttpStatusCode.BadRequest, """{"administered_date":["Administered Date cannot be before Prescription Date."]}""");
        await fixture.Nurse.Administer(consultation, prescription.Id(), new { administered_date = "yesterday" }).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_was_discontinued_is_given_no_more_whatever_is_sent()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var prescription = (await fixture.Nurse.Prescribe(consultation).Ok()).Id();
        var given = (await fixture.Nurse.Administer(consultation, prescription).Ok()).Id();
        await fixture.Doctor.Discontinue(consultation, prescription).Ok();
        const string discontinued = """{"error":"Administering discontinued prescriptions is not allowed"}""";
        await fixture.Nurse.Administer(consultation, prescription).Refused(HttpStatusCode.BadRequest, discontinued);
        await fixture.Nurse.Administer(consultation, prescription, new { dosage = "x", administered_date = "x" })
            .Refused(HttpStatusCode.BadRequest, discontinued);
        await fixture.Nurse.Archive(consultation, given)
            .Refused(HttpStatusCode.BadRequest, """{"prescription":["Prescription has been discontinued."]}""");
        Assert.Equal("null", Raw(Assert.Single(await fixture.Nurse.Given(consultation)), "archived_on"));
    }

    [Fact]
    public async Task What_was_not_so_is_archived_once_and_stays_on_record()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var started = await fixture.Begin();
        var consultation = started.Id();
        var prescription = (await fixture.Nurse.Prescribe(consultation).Ok()).Id();
        var (first, second) = ((await fixture.Nurse.Administer(consultation, prescription).Ok()).Id(),
            (await fixture.Nurse.Administer(consultation, prescription).Ok()).Id());
        Assert.Equal("{}", (await fixture.Doctor.Archive(consultation, second).Ok()).GetRawText());
        await fixture.Doctor.Archive(consultation, second).Refused(HttpStatusCode.BadRequest, """{"error":"Already Archived"}""");
        Assert.Equal([first], await Listed("?archived=false"));
        Assert.Equal([second], await Listed("?archived=true"));
        Assert.Equal([second, first], await Listed(""));
        var archived = await fixture.Nurse.GetAsync($"{GivenPathOf(consultation)}{second}/").Ok();
        Assert.Equal(JsonValueKind.String, archived.GetProperty("archived_by").GetProperty("username").ValueKind);
        // A quirk that is kept: the last one is the last one, archived or not.
        Assert.Equal(second, (await fixture.Nurse.Prescriptions(consultation))[0].GetProperty("last_administration").Id());

        await fixture.Discharge(started, new { new_discharge_reason = 1, discharge_date = DateTimeOffset.UtcNow }).Succeeded();
        await fixture.Doctor.Archive(consultation, first).Refused(HttpStatusCode.BadRequest, Discharged);
        await fixture.Doctor.Archive(consultation, Guid.NewGuid().ToString()).Refused(HttpStatusCode.BadRequest, Discharged);
        await fixture.Doctor.Administer(consultation, prescription).Refused(HttpStatusCode.BadRequest, Discharged);
        await fixture.Doctor.Administer(consultation, prescription, new { administered_date = DateTimeOffset.UtcNow.AddDays(1) })
            .Refused(HttpStatusCode.BadRequest, """{"administered_date":["Administered Date cannot be in the future."]}""");

        async Task<IEnumerable<string>> Listed(string query) => (await fixture.Nurse.Given(consultation, query)).Select(one => one.Id());
    }

    [Fact]
    public async Task Administrations_are_listed_by_prescription_and_day()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var (one, other) = ((await fixture.Nurse.Prescribe(consultation).Ok()).Id(),
            (await fixture.Nurse.Prescribe(consultation, Body(TestMedicines.Ibuprofen)).Ok()).Id());
        var first = (await fixture.Nurse.Administer(consultation, one).Ok()).Id();
        var second = (await fixture.Nurse.Administer(consultation, other).Ok()).Id();
        var today = Interfaces.Calls.ServerZone.DayOf(DateTimeOffset.UtcNow);
        await Listed($"?prescription={one}", first);
        await Listed($"?prescription={one}&administered_date_after={today:yyyy-MM-dd}&administered_date_before={today:yyyy-MM-dd}&archived=false", first);
        await Listed($"?administered_date_before={today.AddDays(-1):yyyy-MM-dd}");
        await Listed($"?administered_date_after={today.AddDays(-1):yyyy-MM-dd}", second, first);
        await Listed("?archived=maybe", second, first);
        await fixture.Nurse.GetAsync(GivenPathOf(consultation) + "?prescription=x&administered_date_after=x").Refused(
            HttpStatusCode.BadRequest, """{"prescription":["Enter a valid UUID."],"administered_date":["Enter a valid date."]}""");

        async Task Listed(string query, params string[] ids) => Assert.Equal(ids, (await fixture.Nurse.Given(consultation, query)).Select(given => given.Id()));
    }

    /// <summary>The prescription's grain does not know yet: the database holds the rule, and makes one wait for the other.</summary>
    [Fact]
    public async Task Nothing_is_given_or_archived_of_what_is_being_discontinued()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var prescription = (await fixture.Nurse.Prescribe(consultation).Ok()).Id();
        var given = (await fixture.Nurse.Administer(consultation, prescription).Ok()).Id();
        using var administering = await system.WhileBeingWritten(
            "update prescription set discontinued = true where id = $1", prescription, () => fixture.Nurse.Administer(consultation, prescription));
        Assert.Equal("""{"error":"Administering discontinued prescriptions is not allowed"}""", await administering.Content.ReadAsStringAsync());
        await fixture.Nurse.Archive(consultation, given)
            .Refused(HttpStatusCode.BadRequest, """{"prescription":["Prescription has been discontinued."]}""");
        Assert.Single(await fixture.Nurse.Given(consultation));
    }

    [Fact]
    public async Task Nothing_is_prescribed_discontinued_given_or_archived_of_whoever_is_being_discharged()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = (await fixture.Begin()).Id();
        var prescription = (await fixture.Nurse.Prescribe(consultation).Ok()).Id();
        var given = (await fixture.Nurse.Administer(consultation, prescription).Ok()).Id();
        using var administering = await system.WhileBeingWritten(
            "update consultation set discharge_date = now() where id = $1", consultation, () => fixture.Nurse.Administer(consultation, prescription));
        Assert.Equal(Discharged, await administering.Content.ReadAsStringAsync());
        await fixture.Nurse.Archive(consultation, given).Refused(HttpStatusCode.BadRequest, Discharged);
        await fixture.Nurse.Prescribe(consultation, Body(TestMedicines.Ibuprofen)).Refused(HttpStatusCode.BadRequest, Discharged);
        await fixture.Nurse.Discontinue(consultation, prescription).Refused(HttpStatusCode.BadRequest, Discharged);
    }

    private static string Raw(JsonElement of, string name) => of.GetProperty(name).GetRawText();
}
