using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Users;

/// <summary>Creating users over HTTP (contract 01, C4 <c>add_user</c>).</summary>
public sealed class AddUserEndpointTests(CareSystem system)
{
    private static JsonObject Body(string type, int district = TestPlaces.District) => new()
    {
        ["username"] = "n" + Guid.NewGuid().ToString("N")[..12],
        ["password"] = CareSystem.Password,
        ["user_type"] = type,
        ["gender"] = "Female",
        ["date_of_birth"] = "1990-01-01",
        ["phone_number"] = "+919876543210",
        ["alt_phone_number"] = "",
        ["first_name"] = "New",
        ["last_name"] = "User",
        ["email"] = "new@example.org",
        ["district"] = district,
        ["state"] = null,
        ["local_body"] = null,
    };

    private static JsonObject Body(string type, JsonArray? facilities)
    {
        var body = Body(type);
        body["facilities"] = facilities;
        return body;
    }

    [Fact]
    public async Task Staff_add_a_doctor_who_can_sign_in_and_no_district_admin()
    {
        using var staff = await system.SignedIn(UserType.Staff);
        var body = Body("Doctor");
        using var created = await staff.PostAsJsonAsync("/api/v1/users/add_user/", body);
        Assert.Equal((HttpStatusCode.Created, 0L), (created.StatusCode, created.Content.Headers.ContentLength));

        using var doctor = system.Anonymous();
        using var signedIn = await doctor.PostAsJsonAsync("/api/v1/auth/login/", new { username = (string?)body["username"], password = CareSystem.Password });
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);

        using var refused = await staff.PostAsJsonAsync("/api/v1/users/add_user/", Body("DistrictAdmin"));
        Assert.Equal("""{"user_type":["User cannot create another user with higher permissions"]}""", await refused.Text());
    }

    [Fact]
    public async Task Only_facilities_of_the_creators_district_are_linked()
    {
        var own = await system.Facility();
        var foreign = await system.Facility(TestPlaces.OtherLocalBody, TestPlaces.OtherDistrict);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var body = Body("Nurse");
        body["facilities"] = new JsonArray(own.ToString(), foreign.ToString());
        using var created = await admin.PostAsJsonAsync("/api/v1/users/add_user/", body);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);

        var page = await admin.GetFromJsonAsync<JsonElement>($"/api/v1/users/{body["username"]}/get_facilities/?limit=20");
        Assert.Equal(1, page.GetProperty("count").GetInt32());
        Assert.Equal(own, page.GetProperty("results")[0].GetProperty("id").GetGuid());

        // The state follows from the district, and the creator is shown by name.
        var item = (await admin.GetFromJsonAsync<JsonElement>($"/api/v1/users/?username={body["username"]}")).GetProperty("results")[0];
        Assert.Equal(TestPlaces.State, item.GetProperty("state_object").GetProperty("id").GetInt32());
        Assert.Equal(JsonValueKind.String, item.GetProperty("created_by").ValueKind);
        Assert.False(item.TryGetProperty("phone_number", out _));
    }

    [Fact]
    public async Task Read_only_users_add_read_only_users()
    {
        using var reader = await system.SignedIn(UserType.DistrictReadOnlyAdmin);
        using var refused = await reader.PostAsJsonAsync("/api/v1/users/add_user/", Body("Nurse"));
        Assert.Equal("""{"user_type":["Read only users can create other read only users only"]}""", await refused.Text());
        using var created = await reader.PostAsJsonAsync("/api/v1/users/add_user/", Body("StaffReadOnly"));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
    }

    [Fact]
    public async Task Unverified_users_add_nobody()
    {
        using var unverified = await system.SignedIn(UserType.DistrictAdmin, set => set with { Verified = false });
        using var refused = await unverified.PostAsJsonAsync("/api/v1/users/add_user/", Body("Nurse"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_local_body_does_not_lead_into_another_district()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var body = Body("Nurse");
        body["local_body"] = TestPlaces.OtherLocalBody;
        using var refused = await admin.PostAsJsonAsync("/api/v1/users/add_user/", body);
        Assert.Equal("""{"district":["Cannot create for a different district"]}""", await refused.Text());
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var shape = await admin.PostAsJsonAsync(
            "/api/v1/users/add_user/", new { username = "x", user_type = "Wizard", facilities = (string[])["x"], phone_number = "12" });
        var errors = await shape.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["date_of_birth", "facilities", "gender", "phone_number", "user_type", "username"], errors.EnumerateObject().Select(field => field.Name)
            .Order());

        using var items =
            await admin.PostAsJsonAsync("/api/v1/users/add_user/", Body("Nurse", facilities: new JsonArray("7b0f7a4c-0c8f-4a4e-8f43-5a0e4c1f1c11", "x", 7)));
        Assert.Equal("""{"facilities":[{},["Must be a valid UUID."],["Must be a valid UUID."]]}""", await items.Text());
        using var none = await admin.PostAsJsonAsync("/api/v1/users/add_user/", Body("Nurse", facilities: null));
        Assert.Equal("""{"facilities":["This field may not be null."]}""", await none.Text());

        var body = Body("Nurse", TestPlaces.ForeignDistrict);
        body["facilities"] = new JsonArray("7b0f7a4c-0c8f-4a4e-8f43-5a0e4c1f1c11");
        body["date_of_birth"] = "2020-01-01";
        body["home_facility"] = Guid.NewGuid().ToString();
        using var rules = await admin.PostAsJsonAsync("/api/v1/users/add_user/", body);
        var broken = await rules.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["date_of_birth", "district", "facilities", "home_facility", "state"], broken.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal("Some facilities are not available - 7b0f7a4c-0c8f-4a4e-8f43-5a0e4c1f1c11", broken.GetProperty("facilities")[0].GetString());
    }

    [Fact]
    public async Task A_username_is_given_once()
    {
        var somebody = await system.User(UserType.Nurse);
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var body = Body("Nurse");
        var home = await system.Facility();
        body["username"] = somebody.Username;
        body["home_facility"] = home.ToString();
        using var taken = await admin.PostAsJsonAsync("/api/v1/users/add_user/", body);
        Assert.Equal("""{"username":["A user with that username already exists."]}""", await taken.Text());

        // Nothing is left behind of the user who never came to be.
        await using var left = system.Database.CreateCommand(
            "select (select count(*) from permission_set where home_facility = $1) + (select count(*) from home_facility_allocation where facility = $1)");
        left.Parameters.Add(new Npgsql.NpgsqlParameter { Value = home });
        Assert.Equal(0L, await left.ExecuteScalarAsync());
    }
}
