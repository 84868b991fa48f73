using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Notifications;

/// <summary>
/// What is told because somebody did something over HTTP (contract 07, 4.3). What the jobs make of it is tested by <see cref="NotificationJobTests"/>.
/// </summary>
public sealed class CausedNotificationTests(CareSystem system)
{
    [Fact]
    public async Task Colleagues_are_told_of_a_registered_and_a_changed_patient_and_of_no_transfer()
    {
        var (home, elsewhere) = (await system.Facility(), await system.Facility());
        using var doctor = await system.SignedIn(UserType.Doctor, set => set with { HomeFacility = home, Facilities = [home, elsewhere] });
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = await doctor.Register(home);
        var created = Assert.Single(await nurse.Notified("PATIENT_CREATED"));
        Assert.Equal("Patient Asha Kumari was created by Test Doctor", created.Text("message"));
        Assert.Equal($$"""{"facility":"{{home}}","patient":"{{patient.Id()}}"}""", created.GetProperty("caused_objects").GetRawText());

        await doctor.PatchAsJsonAsync($"/api/v1/patient/{patient.Id()}/", new { name = "Asha Devi", allow_transfer = true }).Ok();
        Assert.Equal("Patient Asha Devi was updated by Test Doctor", Assert.Single(await nurse.Notified("PATIENT_UPDATED")).Text("message"));
        Assert.Equal(2, (await nurse.Notifications()).Count);
        Assert.Empty(await doctor.Notifications());
    }

    [Fact]
    public async Task A_note_is_told_to_people_and_to_open_pages_and_its_edit_to_nobody()
    {
        var home = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, home);
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = (await doctor.Register(home)).Id();
        var path = $"/api/v1/patient/{patient}/notes/";
        var note = await doctor.PostAsJsonAsync(path, new { note = "See me", thread = 10 }).Ok();
        await doctor.PutAsJsonAsync($"{path}{note.Id()}/", new { note = "See me now" }).Ok();

        Assert.Equal("Notes for Patient Asha Kumari was added by Test Doctor", Assert.Single(await nurse.Notified("PATIENT_NOTE_ADDED")).Text("message"));
        var push = Assert.Single(await nurse.Notified("PUSH_MESSAGE"));
        Assert.Equal($$"""{"facility_id":"{{home}}","patient_id":"{{patient}}","from":"patient/doctor_notes/create"}""", push.Text("message"));
        Assert.Equal($$"""{"facility":"{{home}}","patient":"{{patient}}"}""", push.GetProperty("caused_objects").GetRawText());
        Assert.Equal(3, (await nurse.Notifications()).Count);
    }
}
