using System.Net;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>Finding facilities: filters, the public directory, malformed ids (contract 02, §2.5, §3.1 and §3.7).</summary>
public sealed class FacilityDirectoryEndpointTests(CareSystem system)
{
    [Fact]
    public async Task A_nurse_sees_her_own_facility_and_everybody_finds_any_in_the_directory()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (a, b) = (await admin.NewFacility("A"), await admin.NewFacility("B"));
        using var nurse = await system.Member(UserType.Nurse, a);
        Assert.Equal(a, Assert.Single((await nurse.Get("/api/v1/facility/")).GetProperty("results").EnumerateArray()).GetProperty("id").GetGuid());
        await nurse.Get($"/api/v1/facility/{b}/", HttpStatusCode.NotFound);

        using var anyone = system.Anonymous();
        var entry = await anyone.Get($"/api/v1/getallfacilities/{b}/");
        Assert.Equal("B", entry.GetProperty("name").GetString());
        Assert.Equal("Private Hospital", entry.GetProperty("facility_type").GetProperty("name").GetString());
        Assert.False(entry.TryGetProperty("phone_number", out _));
        await anyone.Get($"/api/v1/getallfacilities/{Guid.NewGuid()}/", HttpStatusCode.NotFound);
        await anyone.Get("/api/v1/getallfacilities/?limit=1&csv&all=true");
    }

    [Fact]
    public async Task A_filter_decides_whether_a_facility_is_found_at_all()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility("Alpha");
        await admin.Get($"/api/v1/facility/{facility}/?name=alph&district={TestPlaces.District}");
        await admin.Get($"/api/v1/facility/{facility}/?name=beta", HttpStatusCode.NotFound);
        await admin.Get($"/api/v1/facility/{facility}/?name=", HttpStatusCode.OK);
        var refused = await admin.Get($"/api/v1/facility/{facility}/?district=x", HttpStatusCode.BadRequest);
        Assert.Equal("""{"district":["Enter a number."]}""", refused.GetRawText());
        using var anyone = system.Anonymous();
        await anyone.Get($"/api/v1/getallfacilities/{facility}/?state_name=uttar");
        await anyone.Get($"/api/v1/getallfacilities/{facility}/?state={TestPlaces.OtherState}", HttpStatusCode.NotFound);
        using var stranger = await system.SignedIn(UserType.Doctor);
        await stranger.Get($"/api/v1/facility/{facility}/?name=alph", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task All_shows_the_short_form()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await admin.NewFacility();
        var item = (await admin.Get("/api/v1/facility/?all=true&limit=1")).GetProperty("results")[0];
        Assert.True(item.GetProperty("facility_type").TryGetProperty("id", out _));
        item = (await admin.Get("/api/v1/facility/?all=True&limit=1")).GetProperty("results")[0];
        Assert.Equal(System.Text.Json.JsonValueKind.String, item.GetProperty("facility_type").ValueKind);
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var (a, b) = (await admin.NewFacility("Lotus Clinic"), await admin.NewFacility("Lily Clinic"));
        var nurse = await system.User(UserType.Nurse, permissions => permissions with { Facilities = [a] });
        using var both = await system.Member(UserType.Nurse, a, b);
        Assert.Equal(2, await Count(""));
        Assert.Equal(1, await Count("name=LOTUS"));
        Assert.Equal(1, await Count("search_text=lily+nadi"));
        Assert.Equal(0, await Count("facility_type=1300"));
        Assert.Equal(2, await Count("facility_type=2&kasp_empanelled=false&local_body_name=nadi&kasp_empanelled=FALSE"));
        Assert.Equal(2, await Count("kasp_empanelled=perhaps"));
        Assert.Equal(1, await Count($"exclude_user={nurse.Username}"));

        async Task<int> Count(string query) => (await both.Get($"/api/v1/facility/?{query}")).GetProperty("count").GetInt32();
    }

    /// <summary>By the directory with and without it anybody could find out.</summary>
    [Fact]
    public async Task Where_somebody_works_is_told_to_those_who_see_them_only()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var name = $"Clinic {Guid.NewGuid():N}";
        var facility = await admin.NewFacility(name);
        var nurse = await system.User(UserType.Nurse, permissions => permissions with { Facilities = [facility] });
        using var anyone = system.Anonymous();
        using var stranger = await system.SignedIn(UserType.DistrictAdmin, permissions => permissions with { District = TestPlaces.OtherDistrict });
        foreach (var (who, seen) in new[] { (admin, 0), (stranger, 1), (anyone, 1) })
        {
            Assert.Equal(seen, (await who.Get($"/api/v1/getallfacilities/?name={name}&exclude_user={nurse.Username}")).GetProperty("count").GetInt32());
            await who.Get($"/api/v1/getallfacilities/{facility}/?exclude_user={nurse.Username}", seen == 1 ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_malformed_id_is_not_there_or_a_bad_request_as_the_path_has_it()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        await admin.Get("/api/v1/facility/x/", HttpStatusCode.NotFound);
        await admin.Get("/api/v1/getallfacilities/x/", HttpStatusCode.NotFound);
        foreach (var nested in (string[])["capacity", "hospital_doctor", "spokes", "hubs", "patient_stats"])
        {
            Assert.Equal("""{"detail":"“x” is not a valid UUID."}""", (await admin.Get($"/api/v1/facility/x/{nested}/", HttpStatusCode.BadRequest))
                .GetRawText());
            if (nested != "hubs")
            {
                await admin.Get($"/api/v1/facility/{facility}/{nested}/x/", HttpStatusCode.NotFound);
                await admin.Post(
                    $"/api/v1/facility/{Guid.NewGuid()}/{nested}/", new { room_type = 100, area = 1, count = 1, spoke = facility }, HttpStatusCode.Forbidden);
            }
        }

        foreach (var list in (string[])["capacity", "hospital_doctor", "patient_stats"])
        {
            Assert.Equal(0, (await admin.Get($"/api/v1/facility/{Guid.NewGuid()}/{list}/")).GetProperty("count").GetInt32());
        }

        await admin.Get($"/api/v1/facility/{Guid.NewGuid()}/spokes/", HttpStatusCode.NotFound);
        await admin.Get($"/api/v1/facility/{Guid.NewGuid()}/hubs/", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_of_a_facility_is_shown_or_changed_without_signing_in()
    {
        using var anyone = system.Anonymous();
        foreach (var nested in (string[])["capacity", "hospital_doctor", "spokes", "hubs", "patient_stats"])
        {
            await anyone.Get($"/api/v1/facility/{Guid.NewGuid()}/{nested}/", HttpStatusCode.Forbidden);
        }

        await anyone.Delete($"/api/v1/facility/{Guid.NewGuid()}/", HttpStatusCode.Forbidden);
        await anyone.Get("/api/v1/facility/?csv", HttpStatusCode.Forbidden);
    }
}
