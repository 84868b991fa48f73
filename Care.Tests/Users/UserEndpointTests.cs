using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Users;

/// <summary>Lists, accounts and deactivation over HTTP (contract 01, C4).</summary>
public sealed class UserEndpointTests(CareSystem system)
{
    [Theory]
    [InlineData("GET", "/api/v1/users/")]
    [InlineData("GET", "/api/v1/users/anna/")]
    [InlineData("POST", "/api/v1/users/add_user/")]
    [InlineData("PUT", "/api/v1/users/anna/add_facility/")]
    [InlineData("DELETE", "/api/v1/users/anna/")]
    [InlineData("GET", "/api/v1/users/anna/get_facilities/")]
    [InlineData("GET", "/api/v1/skill/")]
    [InlineData("GET", "/api/v1/facility/7b0f7a4c-0c8f-4a4e-8f43-5a0e4c1f1c11/get_users/")]
    public async Task Nobody_gets_anything_without_signing_in(string method, string path)
    {
        using var client = system.Anonymous();
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("""{"detail":"Authentication credentials were not provided."}""", await answer.Text());
    }

    [Fact]
    public async Task A_nurse_sees_colleagues_and_no_administrator()
    {
        var facility = await system.Facility();
        var nurse = await system.User(UserType.Nurse, set => set with { Facilities = [facility] });
        var colleague = await system.User(UserType.Nurse, set => set with { Facilities = [facility] });
        var admin = await system.User(UserType.DistrictAdmin, set => set with { Facilities = [facility] });
        var stranger = await system.User(UserType.Nurse);
        using var client = await system.SignedIn(nurse);

        Assert.Equal(new[] { nurse.Username, colleague.Username }.Order(), (await client.Usernames("/api/v1/users/")).Order());

        using var forbidden = await client.GetAsync($"/api/v1/users/{colleague.Username}/");
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        foreach (var unseen in (string[])[stranger.Username, admin.Username, "nobody-at-all"])
        {
            using var missing = await client.GetAsync($"/api/v1/users/{unseen}/");
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            Assert.Equal("""{"detail":"User not found"}""", await missing.Text());
        }

        var own = await client.GetFromJsonAsync<JsonElement>($"/api/v1/users/{nurse.Username}/");
        Assert.Equal("Nurse", own.GetProperty("user_type").GetString());
        Assert.Equal(JsonValueKind.Array, own.GetProperty("user_flags").ValueKind);
    }

    [Fact]
    public async Task Pages_link_to_their_neighbours()
    {
        var facility = await system.Facility();
        var me = await system.User(UserType.Nurse, set => set with { Facilities = [facility] });
        for (var i = 0; i < 29; i++)
        {
            await system.User(UserType.Staff, set => set with { Facilities = [facility] });
        }

        using var client = await system.SignedIn(me);
        var page = await client.GetFromJsonAsync<JsonElement>("/api/v1/users/?limit=10&offset=25");
        Assert.Equal(30, page.GetProperty("count").GetInt32());
        Assert.Equal(5, page.GetProperty("results").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
        Assert.EndsWith("limit=10&offset=15", page.GetProperty("previous").GetString(), StringComparison.Ordinal);
        Assert.Equal(14, (await client.Usernames("/api/v1/users/?limit=0")).Count);
        // Only the caller has ever signed in.
        Assert.Equal(me.Username, (await client.Usernames("/api/v1/users/"))[0]);
    }

    [Fact]
    public async Task Filters_that_are_wrong_are_refused_or_passed_over_as_the_contract_says()
    {
        using var client = await system.SignedIn(UserType.Nurse);
        using var home = await client.GetAsync("/api/v1/users/?home_facility=xyz");
        Assert.Equal(HttpStatusCode.BadRequest, home.StatusCode);
        Assert.Equal("""{"detail":"“xyz” is not a valid UUID."}""", await home.Text());
        using var district = await client.GetAsync("/api/v1/users/?district_id=abc");
        Assert.Equal("""{"district_id":["Enter a number."]}""", await district.Text());
        using var days = await client.GetAsync("/api/v1/users/?last_active_days=soon");
        Assert.Equal(HttpStatusCode.BadRequest, days.StatusCode);
        Assert.Single(await client.Usernames("/api/v1/users/?user_type=Wizard"));
    }

    [Fact]
    public async Task Filters_find_the_users_that_they_describe()
    {
        var facility = await system.Facility();
        var me = await system.User(UserType.Doctor, set => set with { Facilities = [facility], HomeFacility = facility });
        var other = await system.User(UserType.Staff, set => set with { Facilities = [facility] });
        using var client = await system.SignedIn(me);
        var pk = (await system.Permissions(other)).Pk;

        foreach (var query in (string[])[
            $"id={pk}", "user_type=Staff", "home_facility=NONE", "last_active_days=never", $"username={other.Username[1..]}",
                $"search_text={other.Username}+TEST", "last_name=staff"])
        {
            Assert.Equal([other.Username], await client.Usernames($"/api/v1/users/?{query}"));
        }

        foreach (var query in (string[])["user_type=Doctor", $"home_facility={facility}", "last_active_days=1", "last_login_after=2020-01-01"])
        {
            Assert.Equal([me.Username], await client.Usernames($"/api/v1/users/?{query}"));
        }

        Assert.Equal(2, (await client.Usernames(
            $"/api/v1/users/?district_id={TestPlaces.District}&phone_number=98765&first_name=&search_text=&ordering=-id,nonsense")).Count);
        Assert.Empty(await client.Usernames("/api/v1/users/?last_login_before=2020-01-01"));
    }

    [Fact]
    public async Task A_username_is_free_until_somebody_bears_it()
    {
        var somebody = await system.User(UserType.Nurse);
        using var client = await system.SignedIn(UserType.Staff);
        using var free = await client.GetAsync("/api/v1/users/free.name/check_availability/");
        Assert.Equal((HttpStatusCode.OK, 0L), (free.StatusCode, free.Content.Headers.ContentLength));
        using var taken = await client.GetAsync($"/api/v1/users/{somebody.Username}/check_availability/");
        Assert.Equal((HttpStatusCode.Conflict, 0L), (taken.StatusCode, taken.Content.Headers.ContentLength));
        Assert.Null(taken.Content.Headers.ContentType);
    }

    [Fact]
    public async Task Users_change_their_own_account_and_nobody_elses()
    {
        var facility = await system.Facility();
        var me = await system.User(UserType.Nurse, set => set with { Facilities = [facility] });
        var colleague = await system.User(UserType.Staff, set => set with { Facilities = [facility] });
        using var client = await system.SignedIn(me);

        using var changed = await client.PatchAsJsonAsync(
            $"/api/v1/users/{me.Username}/", new { weekly_working_hours = "40", gender = "Transgender", password = "ignored", verified = false });
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var user = await changed.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(40, user.GetProperty("weekly_working_hours").GetInt32());
        Assert.Equal("Non-binary", user.GetProperty("gender").GetString());
        Assert.True(user.GetProperty("verified").GetBoolean());

        using var refused = await client.PatchAsJsonAsync($"/api/v1/users/{colleague.Username}/", new { first_name = "Eve" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var rank = await client.PatchAsJsonAsync($"/api/v1/users/{me.Username}/", new { user_type = "StateAdmin" });
        Assert.Equal(HttpStatusCode.Forbidden, rank.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_with_an_account_is_told_by_field()
    {
        var me = await system.User(UserType.Nurse);
        using var client = await system.SignedIn(me);
        using var put = await client.PutAsJsonAsync(
            $"/api/v1/users/{me.Username}/", new { username = "Not A Name", email = "x", video_connect_link = "x", weekly_working_hours = 200 });
        Assert.Equal(HttpStatusCode.BadRequest, put.StatusCode);
        var errors = await put.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(
            ["date_of_birth", "email", "gender", "home_facility", "phone_number", "username", "video_connect_link", "weekly_working_hours"],
            errors.EnumerateObject().Select(field => field.Name).Order());

        using var young = await client.PatchAsJsonAsync($"/api/v1/users/{me.Username}/", new { date_of_birth = "2020-01-01" });
        Assert.Equal("""{"date_of_birth":["Age must be greater than 15 years"]}""", await young.Text());
        var other = await system.User(UserType.Nurse);
        using var taken = await client.PatchAsJsonAsync($"/api/v1/users/{me.Username}/", new { username = other.Username });
        Assert.Equal("""{"username":["A user with that username already exists."]}""", await taken.Text());
    }

    [Fact]
    public async Task A_home_facility_is_given_by_the_administrator_of_its_district()
    {
        var facility = await system.Facility();
        var foreign = await system.Facility(TestPlaces.OtherLocalBody, TestPlaces.OtherDistrict);
        var nurse = await system.User(UserType.Nurse);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var refused = await admin.PatchAsJsonAsync($"/api/v1/users/{nurse.Username}/", new { home_facility = foreign });
        Assert.Equal("""{"home_facility":["Cannot create users with different Home Facility"]}""", await refused.Text());
        using var unknown = await admin.PatchAsJsonAsync($"/api/v1/users/{nurse.Username}/", new { home_facility = Guid.NewGuid() });
        Assert.Equal("""{"home_facility":["object with this id not found"]}""", await unknown.Text());
        using var given = await admin.PatchAsJsonAsync($"/api/v1/users/{nurse.Username}/", new { home_facility = facility });
        Assert.Equal("Ward", (await given.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("home_facility_object").GetProperty("name").GetString());

        await using var allocations =
            system.Database.CreateCommand("select count(*) from home_facility_allocation where user_id = $1 and facility = $2 and ended_on is null");
        allocations.Parameters.Add(new Npgsql.NpgsqlParameter { Value = nurse.Id });
        allocations.Parameters.Add(new Npgsql.NpgsqlParameter { Value = facility });
        Assert.Equal(1L, await allocations.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_deactivated_user_is_out_at_once_and_the_name_stays_taken()
    {
        var local = await system.User(UserType.LocalBodyAdmin);
        using var target = await system.SignedIn(local);
        using var lab = await system.SignedIn(UserType.StateLabAdmin);
        using var denied = await lab.DeleteAsync($"/api/v1/users/{local.Username}/");
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        Assert.Equal("""{"permission":"Denied"}""", await denied.Text());

        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var named =
            new HttpRequestMessage(HttpMethod.Delete, $"/api/v1/users/{local.Username}/") { Content = JsonContent.Create(new { user_type = 30 }) };
        using var stopped = await admin.SendAsync(named);
        Assert.Equal(HttpStatusCode.Forbidden, stopped.StatusCode);
        using var gone = await admin.DeleteAsync($"/api/v1/users/{local.Username}/");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var next = await target.GetAsync("/api/v1/users/getcurrentuser/");
        Assert.Equal(HttpStatusCode.Forbidden, next.StatusCode);
        Assert.Contains("user_inactive", await next.Text(), StringComparison.Ordinal);
        using var again = await admin.DeleteAsync($"/api/v1/users/{local.Username}/");
        Assert.Equal("""{"detail":"No User matches the given query."}""", await again.Text());
        using var taken = await admin.GetAsync($"/api/v1/users/{local.Username}/check_availability/");
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
    }

    [Fact]
    public async Task Users_are_not_created_by_posting_to_their_list()
    {
        using var client = await system.SignedIn(UserType.StateAdmin);
        using var answer = await client.PostAsJsonAsync("/api/v1/users/", new { });
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Push_settings_are_the_callers_own_whatever_the_path_says()
    {
        var somebody = await system.User(UserType.Nurse);
        using var client = await system.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true });
        using var set =
            await client.PatchAsJsonAsync($"/api/v1/users/{somebody.Username}/pnconfig/", new { pf_endpoint = "https://push.example/1", pf_p256dh = "key" });
        Assert.Equal((HttpStatusCode.OK, 0L), (set.StatusCode, set.Content.Headers.ContentLength));
        using var cleared = await client.PatchAsJsonAsync($"/api/v1/users/{somebody.Username}/pnconfig/", new { pf_p256dh = "" });
        Assert.Equal("""{"pf_endpoint":"https://push.example/1","pf_p256dh":"","pf_auth":null}""", await client.GetStringAsync("/api/v1/users/x/pnconfig/"));
        using var other = await system.SignedIn(somebody);
        Assert.Equal("""{"pf_endpoint":null,"pf_p256dh":null,"pf_auth":null}""", await other.GetStringAsync("/api/v1/users/x/pnconfig/"));
    }
}
