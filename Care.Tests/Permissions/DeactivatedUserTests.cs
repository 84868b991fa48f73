using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Consultations;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Permissions;

/// <summary>A deactivated user is neither offered nor taken for anything new (docs/differences.md); what was given to them stays theirs.</summary>
public sealed class DeactivatedUserTests(CareSystem system)
{
    [Fact]
    public async Task A_deactivated_doctor_is_not_offered_and_treats_nobody_anew()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var user = await system.User(UserType.Doctor, set => set with { HomeFacility = fixture.Facility, Facilities = [fixture.Facility] });
        var key = await Key(user);
        Assert.Contains(key, await Offered(fixture));
        await Deactivate(user);
        Assert.DoesNotContain(key, await Offered(fixture));
        await fixture.Nurse.PostAsJsonAsync("/api/v1/consultation/", fixture.Body(body => body["treating_physician"] = key)).Refused(
            HttpStatusCode.BadRequest,
                """{"non_field_errors":["The treating doctor is no longer active. Please update the respective field in the form before proceeding."]}""");
    }

    [Fact]
    public async Task A_deactivated_user_is_assigned_to_nothing_new_and_keeps_what_was_theirs()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var user = await system.User(UserType.Doctor, set => set with { HomeFacility = fixture.Facility, Facilities = [fixture.Facility] });
        var key = await Key(user);
        var patient = $"/api/v1/patient/{fixture.PatientId}/";
        var consultation = $"/api/v1/consultation/{(await fixture.Begin(body => body["assigned_to"] = key)).Id()}/";
        var shift = await fixture.Nurse.PostAsJsonAsync(
            "/api/v1/shift/", new { patient = fixture.PatientId, origin_facility = fixture.Facility, status = "PENDING", assigned_to = key }).Ok();
        var request = $"/api/v1/shift/{shift.Id()}/";
        await fixture.Nurse.PatchAsJsonAsync(patient, new { assigned_to = key }).Ok();
        await Deactivate(user);

        string[] paths = [patient, consultation, request];
        foreach (var path in paths)
        {
            Assert.Equal(key, (await fixture.Nurse.PatchAsJsonAsync(path, new { assigned_to = key }).Ok()).GetProperty("assigned_to").GetInt32());
            await fixture.Nurse.PatchAsJsonAsync(path, new { assigned_to = (int?)null }).Ok();
            await fixture.Nurse.PatchAsJsonAsync(path, new { assigned_to = key })
                .Refused(HttpStatusCode.BadRequest, $$"""{"assigned_to":["Invalid pk \"{{key}}\" - object does not exist."]}""");
        }
    }

    private static async Task<int[]> Offered(ConsultationFixture fixture) =>
        [.. (await fixture.Nurse.GetAsync($"/api/v1/facility/{fixture.Facility}/get_users/?limit=100").Ok()).GetProperty("results").EnumerateArray()
            .Select(user => user.GetProperty("id").GetInt32())];

    private async Task<int> Key(TestUser user)
    {
        await using var command = system.Database.CreateCommand("select pk from care_user where id = $1");
        command.Parameters.AddWithValue(user.Id);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private async Task Deactivate(TestUser user)
    {
        using var admin = await system.SignedIn(UserType.StateAdmin);
        using var gone = await admin.DeleteAsync($"/api/v1/users/{user.Username}/");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }
}
