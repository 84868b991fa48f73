using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Tests.Consultations;
using Care.Tests.Servers;

namespace Care.Tests.Patients;

/// <summary>Patients by their last consultation over HTTP (contract 04, §4.3 to §4.5 and §7).</summary>
public sealed class LastConsultationListTests(CareSystem system)
{
    public static TheoryData<string, string> Filters => new()
    {
        { "patient_no=ip%207", "patient_no=ip" },
        { "category=Moderate", "category=Critical" },
        { "is_kasp=false", "is_kasp=true" },
        { "last_consultation_encounter_date_after=2024-03-01&last_consultation_encounter_date_before=2024-03-01",
            "last_consultation_encounter_date_after=2024-03-02" },
        { "last_consultation_medico_legal_case=false", "last_consultation_medico_legal_case=true" },
        { "last_consultation_is_telemedicine=False", "last_consultation_is_telemedicine=True" },
        { "has_bed=true", "has_bed=false" },
        { "last_consultation_admitted_bed_type_list=None,2", "last_consultation_admitted_bed_type_list=2" },
        { "last_consultation__consent_types=None,1", "last_consultation__consent_types=1" },
        { "diagnoses=257068234,1", "diagnoses=142052508" },
        { "diagnoses_confirmed=257068234", "diagnoses_provisional=257068234" },
        { "ventilator_interface=unknown", "ventilator_interface=INVASIVE" },
    };

    [Theory]
    [InlineData("category=Dire", """{"category":["Select a valid choice. Dire is not one of the available choices."]}""")]
    [InlineData("last_consultation__new_discharge_reason=9",
        """{"last_consultation__new_discharge_reason":["Select a valid choice. 9 is not one of the available choices."]}""")]
    [InlineData("diagnoses=a", """{"diagnoses":["Enter a number."]}""")]
    [InlineData("last_consultation__consent_types=1,x", """{"last_consultation__consent_types":["Enter a number."]}""")]
    public async Task A_filter_that_is_no_good_is_refused(string query, string error)
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Nurse.GetAsync("/api/v1/patient/?" + query).Refused(HttpStatusCode.BadRequest, error);
    }

    [Theory, MemberData(nameof(Filters))]
    public async Task Each_filter_finds_the_consultation_that_fits_and_no_other(string fits, string differs)
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Begin();
        Assert.Equal(1, await Count(fixture, fits));
        Assert.Equal(0, await Count(fixture, differs));
    }

    [Fact]
    public async Task Who_was_discharged_is_found_by_the_reason()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        await fixture.Discharge(consultation, new { new_discharge_reason = 4, discharge_date = "2024-03-20T10:00:00Z" }).Succeeded();
        Assert.Equal(1, await Count(fixture, "is_active=False&last_consultation__new_discharge_reason=4"));
        Assert.Equal(0, await Count(fixture, "is_active=False&last_consultation__new_discharge_reason=1"));
        Assert.Equal(1, await Count(fixture, "last_consultation_discharge_date_after=2024-03-20&last_consultation_discharge_date_before=2024-03-20"));
        var discharged = await fixture.Nurse.GetAsync($"/api/v1/facility/{fixture.Facility}/discharged_patients/?last_consultation__new_discharge_reason=4")
            .Ok();
        Assert.Equal(1, discharged.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task The_discharged_have_an_order_of_their_own()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        var second = await fixture.Nurse.Register(fixture.Facility);
        using var begun = await fixture.Nurse.PostAsJsonAsync("/api/v1/consultation/", ConsultationFixture.Body(Guid.Parse(second.Id()), fixture.DoctorKey));
        foreach (var left in (JsonElement[])[consultation, await begun.Json()])
        {
            await fixture.Discharge(left, new { new_discharge_reason = 1, discharge_date = "2024-03-20T10:00:00Z" }).Succeeded();
        }

        string[] registered = [fixture.Patient.Id(), second.Id()];
        Assert.Equal(registered, await Ids(fixture, "ordering=facility__name"));
        Assert.Equal(registered.Reverse(), await Ids(fixture, "ordering=facility__name", $"facility/{fixture.Facility}/discharged_patients"));
        Assert.Equal(registered, await Ids(fixture, "ordering=id", $"facility/{fixture.Facility}/discharged_patients"));
    }

    [Fact]
    public async Task The_most_severe_come_last_before_those_without_a_consultation_and_first_when_asked()
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Begin(body => body["category"] = "Critical");
        var second = await fixture.Nurse.Register(fixture.Facility);
        using var begun = await fixture.Nurse.PostAsJsonAsync(
            "/api/v1/consultation/", ConsultationFixture.Body(Guid.Parse(second.Id()), fixture.DoctorKey, body => body["category"] = "Comfort"));
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        var without = await fixture.Nurse.Register(fixture.Facility);
        string[] ascending = [second.Id(), fixture.Patient.Id(), without.Id()];
        Assert.Equal(ascending, await Ids(fixture, "ordering=category_severity"));
        Assert.Equal(ascending.Reverse(), await Ids(fixture, "ordering=-category_severity"));
        Assert.Equal([without.Id(), second.Id(), fixture.Patient.Id()], await Ids(fixture, ""));
    }

    [Fact]
    public async Task A_list_shows_at_once_what_was_changed_of_the_consultation_or_of_what_hangs_on_it()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        Assert.Equal("Moderate", (await Shown(fixture)).Text("category"));
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/consultation/{consultation.Id()}/", new { category = "Critical" }).Ok();
        Assert.Equal("Critical", (await Shown(fixture)).Text("category"));
        var diagnosis = Assert.Single((await Shown(fixture)).GetProperty("diagnoses").EnumerateArray());
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/consultation/{consultation.Id()}/diagnoses/{diagnosis.Id()}/", new { verification_status = "refuted" })
            .Ok();
        Assert.Equal("refuted", Assert.Single((await Shown(fixture)).GetProperty("diagnoses").EnumerateArray()).Text("verification_status"));
        Assert.Equal(0, await Count(fixture, "diagnoses=257068234"));
    }

    [Fact]
    public async Task The_export_tells_the_last_consultation()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        await fixture.Discharge(consultation, new { new_discharge_reason = 1, discharge_date = "2024-03-20T10:00:00Z" }).Succeeded();
        var csv = await fixture.Nurse.GetStringAsync(
            "/api/v1/patient/?csv&last_consultation_encounter_date_after=2024-03-01&last_consultation_encounter_date_before=2024-03-02");
        var line = Assert.Single(csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1));
        Assert.Contains(",Outpatient/Emergency Room,", line, StringComparison.Ordinal);
        Assert.Contains(",ADMISSION,Moderate,RECOVERED,20/03/2024,15:30,", line, StringComparison.Ordinal);
        Assert.EndsWith(",1A00 Cholera,,,,1A00 Cholera", line, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Shown(ConsultationFixture fixture) =>
        (await fixture.Nurse.GetAsync($"/api/v1/patient/?facility={fixture.Facility}").Ok()).GetProperty("results")[0].GetProperty("last_consultation");

    private static async Task<int> Count(ConsultationFixture fixture, string query) =>
        (await fixture.Nurse.GetAsync($"/api/v1/patient/?{query}").Ok()).GetProperty("count").GetInt32();

    private static async Task<string[]> Ids(ConsultationFixture fixture, string query, string list = "patient") =>
        [.. (await fixture.Nurse.GetAsync($"/api/v1/{list}/?{query}").Ok()).GetProperty("results").EnumerateArray().Select(item => item.Id())];
}
