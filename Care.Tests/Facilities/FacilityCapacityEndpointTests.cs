using System.Net;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>Bed capacity over HTTP (contract 02, §5).</summary>
public sealed class FacilityCapacityEndpointTests(CareSystem system)
{
    private static readonly object TenBeds = new { room_type = 100, total_capacity = 10, current_capacity = 5 };

    [Fact]
    public async Task A_capacity_is_added_shown_changed_and_removed_by_its_room_type()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/capacity/";
        var added = await admin.Post(path, TenBeds);
        Assert.Equal(["id", "room_type", "room_type_text", "total_capacity", "current_capacity", "modified_date"], added.EnumerateObject()
            .Select(field => field.Name));
        Assert.Equal("ICU Bed", added.GetProperty("room_type_text").GetString());

        var shown = await admin.Get(path + "100/");
        Assert.Equal(added.GetProperty("id").GetGuid(), shown.GetProperty("id").GetGuid());
        var changed = await admin.Send(HttpMethod.Put, path + "100/", new { room_type = 100, total_capacity = 20 }, HttpStatusCode.OK);
        Assert.Equal((20, 5), (changed.GetProperty("total_capacity").GetInt32(), changed.GetProperty("current_capacity").GetInt32()));

        await admin.Delete(path + "100/");
        await admin.Get(path + "100/", HttpStatusCode.NotFound);
        Assert.Equal(0, (await admin.Get(path)).GetProperty("count").GetInt32());
        await admin.Post(path, TenBeds);
    }

    [Fact]
    public async Task More_beds_taken_than_there_are_is_refused()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/capacity/";
        var refused = await admin.Post(path, new { room_type = 100, total_capacity = 10, current_capacity = 12 }, HttpStatusCode.BadRequest);
        Assert.Equal("""{"current_capacity":["Current capacity cannot be greater than total capacity."]}""", refused.GetRawText());
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/capacity/";
        var refused = await admin.Post(path, new { room_type = 20, total_capacity = -1 }, HttpStatusCode.BadRequest);
        Assert.Equal(
            """{"room_type":["\"20\" is not a valid choice."],"total_capacity":["Ensure this value is greater than or equal to 0."]}""", refused.GetRawText());
    }

    [Fact]
    public async Task A_room_type_the_facility_already_has_is_refused_on_the_field()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/capacity/";
        await admin.Post(path, TenBeds);
        Assert.True((await admin.Post(path, TenBeds, HttpStatusCode.BadRequest)).TryGetProperty("room_type", out _));

        await admin.Post(path, new { room_type = 200 });
        var moved = await admin.Send(HttpMethod.Patch, path + "200/", new { room_type = 100 }, HttpStatusCode.BadRequest);
        Assert.True(moved.TryGetProperty("room_type", out _));
        await admin.Send(HttpMethod.Patch, path + "200/", new { room_type = 300 }, HttpStatusCode.OK);
        await admin.Get(path + "300/");
    }

    [Fact]
    public async Task Members_write_whatever_their_rank_and_read_only_members_read()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        var path = $"/api/v1/facility/{facility}/capacity/";
        using var volunteer = await system.Member(UserType.Volunteer, facility);
        await volunteer.Post(path, TenBeds);
        using var reader = await system.Member(UserType.StaffReadOnly, facility);
        Assert.Equal(1, (await reader.Get(path)).GetProperty("count").GetInt32());
        await reader.Post(path, new { room_type = 200 }, HttpStatusCode.Forbidden);
        await reader.Send(HttpMethod.Patch, path + "100/", new { total_capacity = 1 }, HttpStatusCode.Forbidden);
        await reader.Delete(path + "100/", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_hospitals_staff_sees_nothing_and_writes_nothing()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/capacity/";
        await admin.Post(path, TenBeds);
        using var stranger = await system.Member(UserType.Doctor, await admin.NewFacility("Elsewhere"));
        Assert.Equal(0, (await stranger.Get(path)).GetProperty("count").GetInt32());
        await stranger.Get(path + "100/", HttpStatusCode.NotFound);
        await stranger.Get(path + "100/history/", HttpStatusCode.NotFound);
        await stranger.Post(path, new { room_type = 200 }, HttpStatusCode.Forbidden);
        await stranger.Send(HttpMethod.Put, path + "100/", TenBeds, HttpStatusCode.Forbidden);
        await stranger.Delete(path + "100/", HttpStatusCode.Forbidden);
        Assert.Equal(10, (await admin.Get(path + "100/")).GetProperty("total_capacity").GetInt32());
    }

    [Fact]
    public async Task Who_may_not_write_is_told_that_and_not_what_is_wrong_with_the_body()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/capacity/";
        using var stranger = await system.SignedIn(UserType.Doctor);
        await stranger.Post(path, new { room_type = "nonsense" }, HttpStatusCode.Forbidden);
        await admin.Post(path, new { room_type = "nonsense" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_list_is_paged()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/capacity/";
        foreach (var type in (int[])[100, 200, 300])
        {
            await admin.Post(path, new { room_type = type });
        }

        var page = await admin.Get(path + "?limit=2&offset=2");
        Assert.Equal(3, page.GetProperty("count").GetInt32());
        Assert.Equal(300, Assert.Single(page.GetProperty("results").EnumerateArray()).GetProperty("room_type").GetInt32());
    }

    [Fact]
    public async Task The_history_tells_who_changed_what_newest_first()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/capacity/";
        await admin.Post(path, TenBeds);
        await admin.Send(HttpMethod.Patch, path + "100/", new { total_capacity = 30 }, HttpStatusCode.OK);
        var history = await admin.Get(path + "100/history/");
        Assert.Equal(2, history.GetProperty("count").GetInt32());
        var entries = history.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(["~", "+"], entries.Select(entry => entry.GetProperty("history_type").GetString()));
        Assert.Equal([30, 10], entries.Select(entry => entry.GetProperty("total_capacity").GetInt32()));
        Assert.True(entries[0].GetProperty("history_user").GetInt32() > 0);
    }
}
