using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Tests.Servers;

namespace Care.Tests.Faults;

/// <summary>PostgreSQL goes away and comes back under running silos.</summary>
[Collection(typeof(Alone))]
public sealed class DatabaseLossTests
{
    [Fact]
    public async Task While_the_database_is_away_requests_are_answered_503_and_all_goes_on_when_it_is_back()
    {
        await using var cluster = await CareCluster.Start(silos: 2);
        using var client = await cluster.SignedIn("stateadmin", CareSystem.Password);
        var known = await Create(client);
        var path = $"/api/v1/facility/{await Id(known)}/";
        (string Method, string Path)[] requests =
            [("GET", "/api/v1/facility/"), ("POST", "/api/v1/facility/"), ("PATCH", path), ("GET", $"/api/v1/facility/{Guid.NewGuid()}/"), ("GET", "/health/")];

        using var signedIn = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username = "stateadmin", password = CareSystem.Password });
        var refresh = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("refresh").GetString();

        (await client.GetAsync(path)).Dispose();
        (await client.GetAsync("/api/v1/users/getcurrentuser/")).Dispose();
        await cluster.Postgres.Stop();
        // What grains hold and could confirm is answered for as long as it takes; once nobody reaches the database, nothing is changed.
        string[] held = [path, "/api/v1/users/getcurrentuser/"];
        for (var until = DateTime.UtcNow + TimeSpan.FromSeconds(6); DateTime.UtcNow < until; await Task.Delay(200))
        {
            foreach (var target in held)
            {
                using var answer = await client.GetAsync(target);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{target} {answer.StatusCode}:\n{Logs(cluster)}");
            }
        }

        // A client signs its user out at any other answer to this.
        using var refreshed = await client.PostAsJsonAsync("/api/v1/auth/token/refresh/", new { refresh });
        Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
        foreach (var (method, target) in requests)
        {
            using var answer = await Send(client, method, target);
            Assert.Equal((method, target, HttpStatusCode.ServiceUnavailable), (method, target, answer.StatusCode));
            Assert.True(answer.Headers.RetryAfter is not null || target == "/health/", $"{method} {target} says when to try again");
        }

        await cluster.Postgres.StartAgain();
        await Eventually.Holds(async () =>
            (await client.GetAsync("/health/")).StatusCode, status => status == HttpStatusCode.OK, "the silos to find the database again");
        Assert.Equal(HttpStatusCode.Created, (await Create(client)).StatusCode);
        Assert.Equal(2, (await client.GetFromJsonAsync<JsonElement>("/api/v1/facility/")).GetProperty("count").GetInt32());
    }

    private static string Logs(CareCluster cluster) =>
        string.Join('\n', cluster.Silos.Append(cluster.Web).Select(process => string.Join('\n', process.Log.Split('\n').TakeLast(20))));

    private static Task<HttpResponseMessage> Create(HttpClient client) => Send(client, "POST", "/api/v1/facility/");

    private static async Task<HttpResponseMessage> Send(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method != "GET")
        {
            request.Content = JsonContent.Create(new
            {
                name = "Hill Hospital",
                facility_type = "Private Hospital",
                address = "1 Test Road",
                state = TestPlaces.State,
                district = TestPlaces.District,
                local_body = TestPlaces.LocalBody,
                phone_number = "+919999999888",
            });
        }

        return await client.SendAsync(request);
    }

    private static async Task<string?> Id(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
}
