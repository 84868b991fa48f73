using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>Facilities over HTTP (contract 02, §3).</summary>
public sealed class FacilityEndpointTests(CareSystem system)
{
    private static object Body(string name = "Test Hospital", int localBody = TestPlaces.LocalBody, int district = TestPlaces.District) => new
    {
        name,
        facility_type = "Private Hospital",
        address = "1 Test Road",
        state = TestPlaces.State,
        district,
        local_body = localBody,
        phone_number = "+919999999888",
    };

    [Fact]
    public async Task Nobody_sees_facilities_without_signing_in()
    {
        using var client = system.Anonymous();
        using var answer = await client.GetAsync("/api/v1/facility/");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("""{"detail":"Authentication credentials were not provided."}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_district_admin_creates_a_facility_and_is_linked_to_it()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var created = await admin.PostAsJsonAsync("/api/v1/facility/", Body());
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var facility = await created.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Private Hospital", facility.GetProperty("facility_type").GetString());
        Assert.Equal(0, facility.GetProperty("patient_count").GetInt32());
        Assert.Equal(JsonValueKind.Array, facility.GetProperty("facility_flags").ValueKind);

        using var found = await admin.GetAsync($"/api/v1/facility/{facility.GetProperty("id").GetString()}/");
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public async Task A_facility_without_a_local_body_is_refused_as_forbidden()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var answer = await admin.PostAsJsonAsync(
            "/api/v1/facility/", new { name = "X", facility_type = 2, address = "Y", state = TestPlaces.State, district = TestPlaces.District });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_user_of_another_hospital_finds_no_such_facility()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var created = await admin.PostAsJsonAsync("/api/v1/facility/", Body());
        var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();

        using var stranger = await system.SignedIn(UserType.Doctor);
        using var answer = await stranger.GetAsync($"/api/v1/facility/{id}/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("""{"detail":"No Facility matches the given query."}""", await answer.Content.ReadAsStringAsync());
        var list = await stranger.GetFromJsonAsync<JsonElement>("/api/v1/facility/");
        Assert.Equal(0, list.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task The_local_body_decides_the_district_and_the_state()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var created = await admin.PostAsJsonAsync("/api/v1/facility/", Body());
        var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        using var changed =
            await admin.PatchAsJsonAsync($"/api/v1/facility/{id}/", new { local_body = TestPlaces.OtherLocalBody, district = TestPlaces.District });
        Assert.Equal(TestPlaces.OtherDistrict, (await changed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("district").GetInt32());
    }

    [Fact]
    public async Task A_page_beyond_the_end_is_empty_and_still_tells_the_count()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        using var created = await admin.PostAsJsonAsync("/api/v1/facility/", Body());
        var list = await admin.GetFromJsonAsync<JsonElement>("/api/v1/facility/?limit=5&offset=100000");
        Assert.True(list.GetProperty("count").GetInt32() > 0);
        Assert.Empty(list.GetProperty("results").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("https", "https://")]
    [InlineData("https, http", "https://")]
    [InlineData("http", "http://")]
    public async Task Links_lead_to_where_the_client_came_from(string forwarded, string begins)
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await admin.NewFacility();
        await admin.NewFacility();
        using var client = system.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", forwarded);
        Assert.StartsWith(begins, (await client.GetFromJsonAsync<JsonElement>("/api/v1/getallfacilities/?limit=1")).GetProperty("next")
            .GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"features": [1, 1]}""", """{"features":["Features should not contain duplicate values."]}""")]
    [InlineData("""{"features": [1, 99]}""", """{"features":{"1":["\"99\" is not a valid choice."]}}""")]
    [InlineData("""{"features": [1, 99, 1]}""", """{"features":{"1":["\"99\" is not a valid choice."]}}""")]
    [InlineData(
        """{"name": " ", "longitude": "1.00000000000000000000000", "ward": 99, "local_body": 99, "district": 99, "state": 99}""",
        """
        {"name":["This field may not be blank."],"longitude":["Ensure that there are no more than 22 digits in total."],"ward":["Invalid pk \"99\" - object does not exist."],"local_body":["Invalid pk \"99\" - object does not exist."],"district":["Invalid pk \"99\" - object does not exist."],"state":["Invalid pk \"99\" - object does not exist."]}
        """)]
    [InlineData("""{"features": null}""", """{"features":["This field may not be null."]}""")]
    [InlineData("""{"middleware_address": null}""", """{"middleware_address":["Middleware Address is required"]}""")]
    [InlineData(
        """{"middleware_address": "https://x.example.com"}""",
        """{"middleware_address":["The domain name is invalid. It should not start with scheme and should not end with a trailing slash."]}""")]
    [InlineData("""{"pincode": ""}""", """{"pincode":["A valid integer is required."]}""")]
    [InlineData("""{"facility_type": "Castle"}""", """{"facility_type":["\"None\" is not a valid choice."]}""")]
    public async Task What_is_wrong_is_told_in_the_contracts_words(string body, string error)
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await admin.PatchAsync($"/api/v1/facility/{facility}/", content);
        Assert.Equal(error.Trim(), (await answer.Json(HttpStatusCode.BadRequest)).GetRawText());
    }

    [Fact]
    public async Task Blank_coordinates_are_none_and_a_bare_domain_is_an_address()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var path = $"/api/v1/facility/{await admin.NewFacility()}/";
        var placed = await admin.Send(HttpMethod.Patch, path, new { latitude = "10.5", longitude = "76.2711" }, HttpStatusCode.OK);
        Assert.Equal("76.2711000000000000", placed.GetProperty("longitude").GetString());
        var changed =
            await admin.Send(HttpMethod.Patch, path, new { latitude = "", longitude = " ", middleware_address = "mw.example.com" }, HttpStatusCode.OK);
        Assert.Equal(JsonValueKind.Null, changed.GetProperty("latitude").ValueKind);
        Assert.Equal(JsonValueKind.Null, changed.GetProperty("longitude").ValueKind);
        Assert.Equal("mw.example.com", changed.GetProperty("middleware_address").GetString());
    }

    [Fact]
    public async Task Who_may_not_create_is_told_that_and_not_what_is_wrong_with_the_body()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        await admin.Post("/api/v1/facility/", new { state = "x", district = TestPlaces.District, local_body = TestPlaces.LocalBody }, HttpStatusCode.Forbidden);
        await admin.Post("/api/v1/facility/", new { state = TestPlaces.State, district = TestPlaces.OtherDistrict, local_body = TestPlaces.OtherLocalBody },
            HttpStatusCode.Forbidden);
        var refused = await admin.Post(
            "/api/v1/facility/", new { state = TestPlaces.State, district = TestPlaces.District, local_body = TestPlaces.LocalBody },
                HttpStatusCode.BadRequest);
        Assert.True(refused.TryGetProperty("name", out _));
    }

    [Fact]
    public async Task Who_may_not_change_a_facility_is_told_that_and_not_what_is_wrong_with_the_body()
    {
        using var admin = await system.SignedIn(UserType.DistrictAdmin);
        var facility = await admin.NewFacility();
        using var volunteer = await system.Member(UserType.Volunteer, facility);
        await volunteer.Send(HttpMethod.Patch, $"/api/v1/facility/{facility}/", new { name = "" }, HttpStatusCode.Forbidden);
        using var stranger = await system.SignedIn(UserType.Doctor);
        await stranger.Send(HttpMethod.Patch, $"/api/v1/facility/{facility}/", new { name = "" }, HttpStatusCode.NotFound);
    }
}
