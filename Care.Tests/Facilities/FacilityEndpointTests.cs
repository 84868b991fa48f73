using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Access;
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
        using var answer = await admin.PostAsJsonAsync("/api/v1/facility/", new { name = "X", facility_type = 2, address = "Y", state = TestPlaces.State, district = TestPlaces.District });
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
        using var changed = await admin.PatchAsJsonAsync($"/api/v1/facility/{id}/", new { local_body = TestPlaces.OtherLocalBody, district = TestPlaces.District });
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
}
