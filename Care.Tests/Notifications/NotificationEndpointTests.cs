using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Notifications;

/// <summary>Notifications over HTTP (contract 07, 4.4).</summary>
public sealed class NotificationEndpointTests(CareSystem system)
{
    private const string Path = "/api/v1/notification/";

    [Fact]
    public async Task A_notification_is_its_receivers_alone()
    {
        var home = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, home);
        using var nurse = await system.Staff(UserType.Nurse, home);
        using var other = await system.Staff(UserType.Nurse, home);
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = home, message = "Oxygen at nine" }).Refused(HttpStatusCode.NoContent, "");
        var id = Assert.Single(await nurse.Notified("MESSAGE")).Id();

        await other.GetAsync($"{Path}{id}/").Refused(HttpStatusCode.NotFound, """{"detail":"No Notification matches the given query."}""");
        await other.PatchAsJsonAsync($"{Path}{id}/", new { read_at = (string?)null }).Refused(HttpStatusCode.NotFound);
        await system.Anonymous().GetAsync(Path).Refused(HttpStatusCode.Forbidden);
        var seen = await nurse.GetAsync($"{Path}{id}/").Ok();
        Assert.Equal("Oxygen at nine", seen.Text("message"));
        Assert.Equal("CUSTOM_MESSAGE", seen.Text("event_type"));
        Assert.Equal("Doctor", seen.GetProperty("caused_by").Text("user_type"));
        Assert.Equal("{}", seen.GetProperty("caused_objects").GetRawText());
        Assert.Empty(await doctor.Notifications());
    }

    [Fact]
    public async Task The_read_mark_is_set_and_taken_back_and_is_all_that_changes()
    {
        var home = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, home);
        using var nurse = await system.Staff(UserType.Nurse, home);
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = home, message = "Oxygen at nine" }).Refused(HttpStatusCode.NoContent);
        var path = $"{Path}{Assert.Single(await nurse.Notified("MESSAGE")).Id()}/";

        await nurse.PatchAsJsonAsync(path, new { read_at = "yesterday" }).Refused(HttpStatusCode.BadRequest);
        var read = await nurse.PatchAsJsonAsync(path, new { read_at = "2026-03-01T06:00:00Z", message = "Forged" }).Ok();
        Assert.Equal("2026-03-01T11:30:00+05:30", read.Text("read_at"));
        Assert.Equal("Oxygen at nine", read.Text("message"));
        Assert.Equal(read.GetRawText(), (await nurse.PutAsJsonAsync(path, new { }).Ok()).GetRawText());
        Assert.Equal(read.GetRawText(), Assert.Single(await nurse.Notifications()).GetRawText());
        Assert.Null((await nurse.PatchAsJsonAsync(path, new { read_at = (string?)null }).Ok()).Text("read_at"));
    }

    [Fact]
    public async Task A_list_is_filtered_by_labels_and_unknown_ones_do_not_filter()
    {
        var home = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, home);
        using var nurse = await system.Staff(UserType.Nurse, home);
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = home, message = "One" }).Refused(HttpStatusCode.NoContent);
        await nurse.Notified("MESSAGE");
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = home, message = "Two" }).Refused(HttpStatusCode.NoContent);
        await nurse.Notified("MESSAGE", 2);

        Assert.Equal(["Two", "One"], (await nurse.Notifications("?event=MESSAGE&medium_sent=SYSTEM&event_type=CUSTOM_MESSAGE"))
            .Select(told => told.Text("message")));
        Assert.Equal(2, (await nurse.Notifications("?event=NO_SUCH_EVENT&medium_set=SYSTEM&event_type=")).Count);
        Assert.Empty(await nurse.Notifications("?event=SHIFTING_UPDATED"));
        Assert.Empty(await nurse.Notifications("?medium_sent=SMS"));
        var second = await nurse.GetAsync(Path + "?limit=1&offset=1").Ok();
        Assert.Equal(2, second.GetProperty("count").GetInt32());
        Assert.Equal("One", Assert.Single(second.GetProperty("results").EnumerateArray()).Text("message"));
    }

    [Fact]
    public async Task A_board_message_needs_a_doctor_a_facility_in_reach_and_a_text()
    {
        var (home, elsewhere) = (await system.Facility(), await system.Facility());
        using var nurse = await system.Staff(UserType.Nurse, home);
        using var doctor = await system.Staff(UserType.Doctor, home);
        await nurse.PostAsJsonAsync(Path + "notify/", new { facility = home, message = "One" }).Refused(HttpStatusCode.Forbidden);
        await nurse.PostAsJsonAsync(Path + "notify/", new { }).Refused(HttpStatusCode.Forbidden);
        await doctor.PostAsJsonAsync(Path + "notify/", new { message = "One" }).Refused(HttpStatusCode.BadRequest, """{"facility":"is required"}""");
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = "", message = "" })
            .Refused(HttpStatusCode.BadRequest, """{"facility":"is required"}""");
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = home, message = "" })
            .Refused(HttpStatusCode.BadRequest, """{"message":"is required"}""");
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = home, message = " \n " })
            .Refused(HttpStatusCode.BadRequest, """{"message":"is required"}""");
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = "x", message = "One" })
            .Refused(HttpStatusCode.BadRequest, """{"facility":["invalid uuid"]}""");
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = home, message = new string('x', 10_001) })
            .Refused(HttpStatusCode.BadRequest, """{"message":["Ensure this field has no more than 10000 characters."]}""");
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = elsewhere, message = "One" }).Refused(HttpStatusCode.NotFound);
        await doctor.PostAsJsonAsync(Path + "notify/", new { facility = Guid.NewGuid(), message = "One" }).Refused(HttpStatusCode.NotFound);
    }
}
