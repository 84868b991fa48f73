using System.Net;
using System.Net.Http.Json;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Shifting;

/// <summary>How ill a patient is, told with a shifting request (contract 06, §7.6 rule 6 and §7.8 rule 8).</summary>
public sealed class ShiftingCategoryTests(CareSystem system)
{
    [Fact]
    public async Task The_category_goes_to_the_last_consultation_and_is_shown_by_a_change_that_sent_it()
    {
        using var fixture = await ConsultationFixture.Open(system);
        await fixture.Doctor.PostAsJsonAsync("/api/v1/consultation/", ConsultationFixture.Body(fixture.PatientId, fixture.DoctorKey)).Ok();
        var request = await fixture.Nurse.PostAsJsonAsync(
            "/api/v1/shift/", new { patient = fixture.PatientId, origin_facility = fixture.Facility, status = "APPROVED", patient_category = "Critical" }).Ok();
        var path = $"/api/v1/shift/{request.Id()}/";
        var consultation = (await fixture.Nurse.GetAsync(path).Ok()).GetProperty("patient").GetProperty("last_consultation");
        Assert.Equal("Critical", consultation.Text("category"));
        Assert.Equal("Critical", request.GetProperty("patient_object").GetProperty("last_consultation").Text("category"));

        var changed = await fixture.Nurse.PutAsJsonAsync(path, new { patient_category = "Stable" }).Ok();
        Assert.Equal("Mild", changed.Text("patient_category"));
        var after = (await fixture.Nurse.GetAsync(path).Ok()).GetProperty("patient").GetProperty("last_consultation");
        Assert.Equal("Mild", after.Text("category"));
        Assert.Equal(consultation.Text("modified_date"), after.Text("modified_date"));
        await fixture.Nurse.PutAsJsonAsync(path, new { patient_category = "" })
            .Refused(HttpStatusCode.BadRequest, """{"patient_category":["\"None\" is not a valid choice."]}""");
    }
}
