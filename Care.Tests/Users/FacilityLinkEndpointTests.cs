using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Grains.Users;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Users;

/// <summary>Linking users to facilities, home facilities, and the users of a facility, over HTTP (contract 01, C5; contract 02, §4).</summary>
public sealed class FacilityLinkEndpointTests(CareSystem system)
{
    [Fact]
    public async Task A_link_shows_with_the_very_next_request_and_so_does_its_end()
    {
        var facility = await system.Facility();
        var doctor = await system.User(UserType.Doctor);
        using var client = await system.SignedIn(doctor);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        for (var i = 0; i < 20; i++)
        {
            using var linked = await admin.PutAsJsonAsync($"/api/v1/users/{doctor.Username}/add_facility/", new { facility });
            Assert.Equal((HttpStatusCode.Created, 0L), (linked.StatusCode, linked.Content.Headers.ContentLength));
            using var seen = await client.GetAsync($"/api/v1/facility/{facility}/");
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);

            using var unlinked = await admin.DeleteAsJsonAsync($"/api/v1/users/{doctor.Username}/delete_facility/", new { facility });
            Assert.Equal(HttpStatusCode.NoContent, unlinked.StatusCode);
            using var unseen = await client.GetAsync($"/api/v1/facility/{facility}/");
            Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        }
    }

    [Fact]
    public async Task A_facility_that_is_missing_unknown_or_malformed_is_refused_in_the_contracts_words()
    {
        var doctor = await system.User(UserType.Doctor);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/users/{doctor.Username}/add_facility/";
        using var absent = await admin.PutAsJsonAsync(path, new { });
        Assert.Equal("""{"facility":"required"}""", await absent.Text());
        using var unknown = await admin.PutAsJsonAsync(path, new { facility = Guid.NewGuid() });
        Assert.Equal("""{"facility":"Does not Exist"}""", await unknown.Text());
        using var malformed = await admin.PutAsJsonAsync(path, new { facility = "x" });
        Assert.Equal("""{"detail":"“x” is not a valid UUID."}""", await malformed.Text());
        using var unseen = await admin.PutAsJsonAsync("/api/v1/users/nobody-here/add_facility/", new { facility = Guid.NewGuid() });
        Assert.Equal("""{"detail":"User not found"}""", await unseen.Text());
    }

    [Fact]
    public async Task A_home_facility_is_cleared_before_its_link_goes()
    {
        var facility = await system.Facility();
        var doctor = await system.User(UserType.Doctor, set => set with { Facilities = [facility], HomeFacility = facility });
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/users/{doctor.Username}/delete_facility/";
        using var refused = await admin.DeleteAsJsonAsync(path, new { facility });
        Assert.Equal("""{"facility":"Cannot Delete User's Home Facility"}""", await refused.Text());
        using var cleared = await admin.DeleteAsync($"/api/v1/users/{doctor.Username}/clear_home_facility/");
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        using var gone = await admin.DeleteAsJsonAsync(path, new { facility });
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var none = await admin.DeleteAsync($"/api/v1/users/{doctor.Username}/clear_home_facility/");
        Assert.Equal("""{"home_facility":"No Home Facility Present"}""", await none.Text());
    }

    [Fact]
    public async Task A_nurse_leaves_home_and_a_doctor_may_not()
    {
        var facility = await system.Facility();
        var nurse = await system.User(UserType.Nurse, set => set with { HomeFacility = facility });
        using var client = await system.SignedIn(nurse);
        using var cleared = await client.DeleteAsync($"/api/v1/users/{nurse.Username}/clear_home_facility/");
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);

        var doctor = await system.User(UserType.Doctor, set => set with { HomeFacility = facility });
        using var other = await system.SignedIn(doctor);
        using var refused = await other.DeleteAsync($"/api/v1/users/{doctor.Username}/clear_home_facility/");
        Assert.Equal("""{"home_facility":"Insufficient Permissions"}""", await refused.Text());
    }

    [Fact]
    public async Task The_users_of_a_facility_are_shown_with_their_skills_to_everybody_who_is_signed_in()
    {
        await SkillCatalogue.Load(system.Database);
        var facility = await system.Facility();
        var doctor = await system.User(UserType.Doctor, set => set with { Facilities = [facility], HomeFacility = facility });
        await system.User(UserType.Nurse, set => set with { Facilities = [facility] });
        using var own = await system.SignedIn(doctor);
        var skill = (await own.GetFromJsonAsync<JsonElement>("/api/v1/skill/?search_text=dentist")).GetProperty("results")[0].GetProperty("id").GetGuid();
        using var assigned = await own.PostAsJsonAsync($"/api/v1/users/{doctor.Username}/skill/", new { skill });

        using var stranger = await system.SignedIn(UserType.Volunteer, set => set with { Verified = false });
        var all = await stranger.GetFromJsonAsync<JsonElement>($"/api/v1/facility/{facility}/get_users/");
        Assert.Equal(3, all.GetProperty("count").GetInt32());
        var found = await stranger.GetFromJsonAsync<JsonElement>($"/api/v1/facility/{facility}/get_users/?user_type=Doctor&search_text={doctor.Username}");
        var item = Assert.Single(found.GetProperty("results").EnumerateArray().ToArray());
        Assert.Equal(2, item.GetProperty("gender").GetInt32());
        Assert.Equal(facility, item.GetProperty("home_facility_object").GetProperty("id").GetGuid());
        Assert.Equal("Dentist", item.GetProperty("skills")[0].GetProperty("name").GetString());
        Assert.False(item.TryGetProperty("phone_number", out _));

        using var wizard = await stranger.GetAsync($"/api/v1/facility/{facility}/get_users/?user_type=Wizard");
        Assert.Equal("""{"user_type":["Select a valid choice. Wizard is not one of the available choices."]}""", await wizard.Text());
        using var unknown = await stranger.GetAsync($"/api/v1/facility/{Guid.NewGuid()}/get_users/");
        Assert.Equal((HttpStatusCode.BadRequest, """{"Facility":"Facility not found"}"""), (unknown.StatusCode, await unknown.Text()));
        using var malformed = await stranger.GetAsync("/api/v1/facility/x/get_users/");
        Assert.Equal("""{"detail":"“x” is not a valid UUID."}""", await malformed.Text());
    }
}
