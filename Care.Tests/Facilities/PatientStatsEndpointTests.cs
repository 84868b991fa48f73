using System.Net;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>Patient stats over HTTP (contract 02, §8).</summary>
public sealed class PatientStatsEndpointTests(CareSystem system)
{
    [Fact]
    public async Task A_day_that_is_entered_again_keeps_its_id_and_what_was_left_out()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/patient_stats/";
        var first = await admin.Post(path, new { entry_date = "2024-03-01", num_patients_visited = 3, num_patients_isolation = 2 });
        var second = await admin.Post(path, new { entry_date = "2024-03-01", num_patients_visited = 7 });
        Assert.Equal(first.GetProperty("id").GetGuid(), second.GetProperty("id").GetGuid());
        Assert.Equal(first.GetProperty("created_date").GetString(), second.GetProperty("created_date").GetString());
        Assert.Equal((7, 2), (second.GetProperty("num_patients_visited").GetInt32(), second.GetProperty("num_patients_isolation").GetInt32()));
        Assert.Equal(1, (await admin.Get(path)).GetProperty("count").GetInt32());
        Assert.Equal("2024-03-01", (await admin.Get($"{path}{first.GetProperty("id").GetGuid()}/")).GetProperty("entry_date").GetString());
    }

    [Fact]
    public async Task A_removed_day_is_entered_anew()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/patient_stats/";
        var first = await admin.Post(path, new { entry_date = "2024-03-01", num_patients_visited = 3, num_patients_isolation = 2 });
        await admin.Delete($"{path}{first.GetProperty("id").GetGuid()}/");
        await admin.Get($"{path}{first.GetProperty("id").GetGuid()}/", HttpStatusCode.NotFound);
        var again = await admin.Post(path, new { entry_date = "2024-03-01", num_patients_visited = 1 });
        Assert.Equal(0, again.GetProperty("num_patients_isolation").GetInt32());
        Assert.Equal(1, (await admin.Get(path)).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Without_a_date_it_is_today_in_the_servers_zone()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/patient_stats/";
        var before = ServerZone.DayOf(DateTimeOffset.UtcNow);
        var entered =
            DateOnly.Parse((await admin.Post(path, new { })).GetProperty("entry_date").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(entered, before, ServerZone.DayOf(DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task Days_are_listed_newest_first_and_filtered_by_both_ends()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/patient_stats/";
        foreach (var day in (string[])["2024-03-02", "2024-03-01", "2024-03-04", "2024-03-03"])
        {
            await admin.Post(path, new { entry_date = day });
        }

        Assert.Equal(["2024-03-04", "2024-03-03", "2024-03-02", "2024-03-01"], await Days(""));
        Assert.Equal(["2024-03-03", "2024-03-02"], await Days("?entry_date_after=2024-03-02&entry_date_before=2024-03-03"));
        Assert.Equal(["2024-03-02"], await Days("?limit=1&offset=2"));
        await admin.Get(path + "?entry_date_after=yesterday", HttpStatusCode.BadRequest);

        async Task<string?[]> Days(string query) =>
            [.. (await admin.Get(path + query)).GetProperty("results").EnumerateArray().Select(day => day.GetProperty("entry_date").GetString())];
    }

    [Fact]
    public async Task What_is_wrong_is_refused()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/patient_stats/";
        var refused = await admin.Post(path, new { entry_date = "01-03-2024", num_patients_visited = (int?)null }, HttpStatusCode.BadRequest);
        Assert.Equal(
            """{"entry_date":["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."],"num_patients_visited":["This field may not be null."]}""", refused.GetRawText());
        var day = (await admin.Post(path, new { })).GetProperty("id").GetGuid();
        await admin.Send(HttpMethod.Put, $"{path}{day}/", new { }, HttpStatusCode.MethodNotAllowed);
        await admin.Send(HttpMethod.Patch, $"{path}{day}/", new { }, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Another_hospitals_staff_sees_nothing_and_enters_nothing()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/patient_stats/";
        var own = $"/api/v1/facility/{await admin.NewFacility("Own")}/patient_stats/";
        var day = (await admin.Post(path, new { entry_date = "2024-03-01" })).GetProperty("id").GetGuid();
        using var stranger = await system.SignedIn(UserType.Doctor);
        Assert.Equal(0, (await stranger.Get(path)).GetProperty("count").GetInt32());
        await stranger.Get($"{path}{day}/", HttpStatusCode.NotFound);
        await stranger.Post(path, new { entry_date = "2024-03-01" }, HttpStatusCode.Forbidden);
        await stranger.Delete($"{path}{day}/", HttpStatusCode.Forbidden);
        // Nor is a day found in the path of another facility.
        await admin.Get($"{own}{day}/", HttpStatusCode.NotFound);
        await admin.Delete($"{own}{day}/", HttpStatusCode.NotFound);
    }
}
