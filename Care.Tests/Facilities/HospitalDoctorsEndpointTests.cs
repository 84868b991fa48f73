using System.Net;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>Staff capacity over HTTP (contract 02, §6).</summary>
public sealed class HospitalDoctorsEndpointTests(CareSystem system)
{
    [Fact]
    public async Task Doctors_are_added_shown_changed_and_removed_by_their_area()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/hospital_doctor/";
        var added = await admin.Post(path, new { area = "29", count = 3 });
        Assert.Equal(["id", "area", "area_text", "count"], added.EnumerateObject().Select(field => field.Name));
        Assert.Equal("Ophthalmologist", added.GetProperty("area_text").GetString());
        var changed = await admin.Send(HttpMethod.Put, path + "29/", new { area = 29, count = 4 }, HttpStatusCode.OK);
        Assert.Equal(added.GetProperty("id").GetGuid(), changed.GetProperty("id").GetGuid());
        Assert.Equal(4, (await admin.Get(path + "29/")).GetProperty("count").GetInt32());
        await admin.Delete(path + "29/");
        await admin.Get(path + "29/", HttpStatusCode.NotFound);
        await admin.Post(path, new { area = 29, count = 1 });
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_told_by_field()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/hospital_doctor/";
        Assert.Equal("""{"area":["\"19\" is not a valid choice."],"count":["This field is required."]}""",
            (await admin.Post(path, new { area = 19 }, HttpStatusCode.BadRequest)).GetRawText());
        Assert.Equal(
            """{"count":["Ensure this value is greater than or equal to 0."]}""",
                (await admin.Post(path, new { area = 1, count = -1 }, HttpStatusCode.BadRequest)).GetRawText());
        await admin.Post(path, new { area = 1, count = 1 });
        Assert.True((await admin.Post(path, new { area = 1, count = 1 }, HttpStatusCode.BadRequest)).TryGetProperty("area", out _));
    }

    [Fact]
    public async Task Another_hospitals_staff_sees_nothing_and_writes_nothing()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/hospital_doctor/";
        await admin.Post(path, new { area = 1, count = 1 });
        using var stranger = await system.Member(UserType.Doctor, await admin.NewFacility("Elsewhere"));
        Assert.Equal(0, (await stranger.Get(path)).GetProperty("count").GetInt32());
        await stranger.Get(path + "1/", HttpStatusCode.NotFound);
        await stranger.Post(path, new { area = 2, count = 1 }, HttpStatusCode.Forbidden);
        await stranger.Send(HttpMethod.Patch, path + "1/", new { count = 9 }, HttpStatusCode.Forbidden);
        await stranger.Delete(path + "1/", HttpStatusCode.Forbidden);
    }
}
