using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Facilities;

/// <summary>What tests of facilities begin with: a facility, its members, and answers taken apart.</summary>
internal static class FacilityFixture
{
    public static object Body(string name = "Test Hospital") => new
    {
        name,
        facility_type = "Private Hospital",
        address = "1 Test Road",
        state = TestPlaces.State,
        district = TestPlaces.District,
        local_body = TestPlaces.LocalBody,
        phone_number = "+919999999888",
    };

    /// <summary>A new facility in the district of <see cref="TestPlaces"/>; the creator is a member of it.</summary>
    public static async Task<Guid> NewFacility(this HttpClient creator, string name = "Test Hospital")
    {
        using var created = await creator.PostAsJsonAsync("/api/v1/facility/", Body(name));
        return (await created.Json(HttpStatusCode.Created)).GetProperty("id").GetGuid();
    }

    /// <summary>A signed-in member of the facility who belongs to no place: what they may do, they may as a member.</summary>
    public static Task<HttpClient> Member(this CareSystem system, UserType type, params Guid[] facilities) =>
        system.SignedIn(type, permissions => permissions with { Facilities = [.. facilities], State = null, District = null });

    /// <summary>The body of an answer that must have the status.</summary>
    public static async Task<JsonElement> Json(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Sends a body and takes the answer apart.</summary>
    public static async Task<JsonElement> Send(this HttpClient client, HttpMethod method, string path, object? body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        return await answer.Json(expected);
    }

    public static Task<JsonElement> Get(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        client.Send(HttpMethod.Get, path, null, expected);

    public static Task<JsonElement> Post(this HttpClient client, string path, object body, HttpStatusCode expected = HttpStatusCode.Created) =>
        client.Send(HttpMethod.Post, path, body, expected);

    public static Task Delete(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.NoContent) =>
        client.Send(HttpMethod.Delete, path, null, expected);
}
