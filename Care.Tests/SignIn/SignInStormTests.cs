using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Care.Tests.Servers;

namespace Care.Tests.SignIn;

/// <summary>Sign-in while somebody storms it from everywhere with names that nobody bears, at the full cost of a password.</summary>
[Collection(typeof(Alone))]
public sealed class SignInStormTests
{
    private const int Strangers = 200;
    private const string Home = "198.51.100.7";

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Who_signs_in_from_where_they_did_before_passes_and_reads_do_not_stall()
    {
        await using var cluster = await CareCluster.Start(1, new Dictionary<string, string> { ["CARE_PASSWORD_MEMORY"] = "102400" });
        using var client = new HttpClient { BaseAddress = cluster.Address };
        using var reader = await cluster.SignedIn("stateadmin", CareSystem.Password);
        var calm = await SignIn(client, "stateadmin", CareSystem.Password, Home);
        Assert.Equal(HttpStatusCode.OK, calm.Status);

        ConcurrentBag<(HttpStatusCode Status, TimeSpan Took)> storm = [];
        var raging = Storm(client, storm);
        List<TimeSpan> signIns = [];
        List<TimeSpan> reads = [];
        while (!raging.IsCompleted)
        {
            // Four, as a fifth within the window would be one too many; the first was before the storm.
            if (signIns.Count < 4)
            {
                var (status, took) = await SignIn(client, "stateadmin", CareSystem.Password, Home);
                Assert.Equal(HttpStatusCode.OK, status);
                signIns.Add(took);
            }

            var began = Stopwatch.GetTimestamp();
            using var answer = await reader.GetAsync("/api/v1/users/getcurrentuser/");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            reads.Add(Stopwatch.GetElapsedTime(began));
            await Task.Delay(20);
        }

        await raging;
        Assert.Equal(4, signIns.Count);
        // At most the stranger who is being served, and then the user: never the strangers who wait.
        var bound = TimeSpan.FromSeconds(5) + (4 * calm.Took);
        Assert.True(signIns.Max() < bound, $"Sign-in took {calm.Took} before the storm and {string.Join(", ", signIns)} in it.");
        Assert.True(reads.Order().ElementAt(reads.Count / 2) < TimeSpan.FromMilliseconds(500)
            && reads.Max() < TimeSpan.FromSeconds(4), $"Reads took up to {reads.Max()}.");
        // Nobody is left to wait for what never comes: each is told no, or to come again.
        Assert.All(storm, one => Assert.True(one.Status is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests, $"{one.Status}"));
        Assert.Contains(storm, one => one.Status == HttpStatusCode.TooManyRequests);
        Assert.True(storm.Max(one => one.Took) < TimeSpan.FromSeconds(20), $"A stranger waited {storm.Max(one => one.Took)}.");
    }

    private static async Task Storm(HttpClient client, ConcurrentBag<(HttpStatusCode Status, TimeSpan Took)> answers)
    {
        List<Task> strangers = [];
        for (var i = 0; i < Strangers; i++)
        {
            strangers.Add(Try(i));
            await Task.Delay(Every);
        }

        await Task.WhenAll(strangers);

        async Task Try(int number) => answers.Add(await SignIn(client, "n" + Guid.NewGuid().ToString("N")[..10], "Coronasafe@123", $"203.0.113.{number}"));
    }

    private static async Task<(HttpStatusCode Status, TimeSpan Took)> SignIn(HttpClient client, string username, string password, string from)
    {
        var began = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/auth/login/") { Content = JsonContent.Create(new { username, password }) };
        request.Headers.Add("X-Forwarded-For", from);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, Stopwatch.GetElapsedTime(began));
    }
}
