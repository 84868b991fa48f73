using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Users;

/// <summary>What the tests of users need beyond users: facilities, links, and JSON to look at.</summary>
internal static class UserFixture
{
    /// <summary>A new facility, made by an administrator of the state in which it lies.</summary>
    public static async Task<Guid> Facility(this CareSystem system, int localBody = TestPlaces.LocalBody, int district = TestPlaces.District)
    {
        using var admin = await system.SignedIn(UserType.StateAdmin);
        using var created = await admin.PostAsJsonAsync(
            "/api/v1/facility/",
            new
            {
                name = "Ward",
                facility_type = 2,
                address = "1 Test Road",
                state = TestPlaces.State,
                district,
                local_body = localBody,
                phone_number = "+919999999888"
            });
        var facility = await created.Content.ReadFromJsonAsync<JsonElement>();
        return facility.GetProperty("id").GetGuid();
    }

    /// <summary>What the user may do, as the cluster sees it.</summary>
    public static async Task<PermissionSet> Permissions(this CareSystem system, TestUser user)
    {
        using (Caller.System("test").Enter())
        {
            return await system.Grains.GetGrain<IPermissionSet>(user.Id).Current();
        }
    }

    /// <summary>The body of an answer as text.</summary>
    public static Task<string> Text(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    /// <summary>A DELETE with a body, as the client sends it.</summary>
    public static Task<HttpResponseMessage> DeleteAsJsonAsync(this HttpClient client, string path, object body) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, path) { Content = JsonContent.Create(body) });

    /// <summary>The usernames of a list.</summary>
    public static async Task<IReadOnlyList<string>> Usernames(this HttpClient client, string path) =>
        [.. (await client.GetFromJsonAsync<JsonElement>(path)).GetProperty("results").EnumerateArray()
            .Select(user => user.GetProperty("username").GetString()!)];
}
