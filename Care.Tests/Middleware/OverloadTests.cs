using Care.Tests.Servers;
using Care.WebFront.Middleware;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Middleware;

/// <summary>More requests than a front end serves side by side.</summary>
public sealed class OverloadTests(CareSystem system)
{
    [Fact]
    public async Task Some_wait_for_their_turn_and_the_rest_are_told_when_to_come_back()
    {
        var turns = new TaskCompletionSource();
        using var overload = Limited(2, 3, _ => turns.Task);
        var requests = Enumerable.Range(0, 8).Select(_ => Request("/api/v1/patient/")).ToArray();

        var answers = requests.Select(overload.InvokeAsync).ToArray();

        Assert.Equal([false, false, false, false, false, true, true, true], answers.Select(answer => answer.IsCompleted));
        Assert.All(requests[5..], request => Assert.Equal((503, "2"), (request.Response.StatusCode, request.Response.Headers.RetryAfter.ToString())));
        turns.SetResult();
        await Task.WhenAll(answers);
        Assert.All(requests[..5], request => Assert.Equal(200, request.Response.StatusCode));
    }

    [Theory]
    [InlineData("/ping/")]
    [InlineData("/health/")]
    [InlineData("/api/v1/auth/login/")]
    public async Task Probes_and_sign_in_are_served_throughout(string path)
    {
        var turns = new TaskCompletionSource();
        using var overload = Limited(1, 0, request => request.Request.Path == path ? Task.CompletedTask : turns.Task);
        var busy = overload.InvokeAsync(Request("/api/v1/patient/"));
        var probe = Request(path);

        await overload.InvokeAsync(probe);

        Assert.Equal(200, probe.Response.StatusCode);
        turns.SetResult();
        await busy;
    }

    [Fact]
    public async Task A_client_that_goes_away_gives_its_place_up()
    {
        var turns = new TaskCompletionSource();
        using var gone = new CancellationTokenSource();
        using var overload = Limited(1, 1, _ => turns.Task);
        var busy = overload.InvokeAsync(Request("/"));
        var left = Request("/");
        left.RequestAborted = gone.Token;
        var waiting = overload.InvokeAsync(left);
        await gone.CancelAsync();
        await waiting;

        var next = overload.InvokeAsync(Request("/"));
        Assert.False(next.IsCompleted);
        turns.SetResult();
        await Task.WhenAll(busy, next);
    }

    private static DefaultHttpContext Request(string path) => new() { Request = { Path = path, Method = "GET" } };

    private Overload Limited(int requests, int waiting, RequestDelegate next) =>
        new(next, system.FrontEndSettings with { MaxRequests = requests, MaxWaiting = waiting });
}
