using System.Net;
using System.Net.Http.Json;
using Care.Tests.Consultations;
using Care.Tests.Servers;
using Care.Tests.Shifting;

namespace Care.Tests.Patients;

/// <summary>Who has died is not admitted, taken up again, or shifted (docs/differences.md).</summary>
public sealed class DeadPatientTests(CareSystem system)
{
    private const string HasDied = """{"patient":["The patient has died"]}""";

    [Fact]
    public async Task Whose_consultation_ended_by_death_is_not_admitted_again()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var consultation = await fixture.Begin();
        await fixture.Discharge(consultation, new
        {
            new_discharge_reason = 3,
            discharge_date = DateTimeOffset.UtcNow,
            death_datetime = DateTimeOffset.UtcNow.AddMinutes(-1),
            death_confirmed_doctor = "Dr. A"
        }).Succeeded();
        await fixture.Nurse.PostAsJsonAsync("/api/v1/consultation/", fixture.Body()).Refused(HttpStatusCode.BadRequest, HasDied);
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/patient/{fixture.PatientId}/", new { is_active = true })
            .Refused(HttpStatusCode.BadRequest, """{"is_active":["The patient has died"]}""");
        // The record may still be put right.
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/patient/{fixture.PatientId}/", new { allergies = "None", is_active = false }).Ok();
    }

    [Fact]
    public async Task Whose_record_says_so_is_not_admitted()
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/patient/{fixture.PatientId}/", new { death_datetime = "2024-01-01T10:00:00Z" }).Ok();
        await fixture.Nurse.PostAsJsonAsync("/api/v1/consultation/", fixture.Body()).Refused(HttpStatusCode.BadRequest, HasDied);
        // A death that was entered by mistake is taken back.
        await fixture.Nurse.PatchAsJsonAsync($"/api/v1/patient/{fixture.PatientId}/", new { death_datetime = (string?)null }).Ok();
        await fixture.Begin();
    }

    [Fact]
    public async Task Who_has_died_is_not_asked_to_be_shifted()
    {
        using var fixture = await ShiftingFixture.Make(system);
        await fixture.Sender.PatchAsJsonAsync($"/api/v1/patient/{fixture.Patient}/", new { death_datetime = "2024-01-01T10:00:00Z" }).Ok();
        await fixture.Sender.PostAsJsonAsync("/api/v1/shift/", fixture.Body())
            .Refused(HttpStatusCode.BadRequest, """{"patient":["Cannot shift a patient who has died"]}""");
    }

    [Fact]
    public async Task Who_died_on_the_way_is_not_shifted()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = await fixture.OnTheWay();
        await fixture.Sender.PatchAsJsonAsync($"/api/v1/patient/{fixture.Patient}/", new { death_datetime = "2024-01-01T10:00:00Z" }).Ok();
        await fixture.Receiver.PostAsync(path + "transfer/", null).Refused(HttpStatusCode.BadRequest, """{"error":"Invalid Request"}""");
        Assert.Equal(fixture.From, (await fixture.Sender.GetAsync($"/api/v1/patient/{fixture.Patient}/").Ok()).GetProperty("facility").GetGuid());
    }
}
