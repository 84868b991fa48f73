using System.Net;
using System.Net.Http.Json;
using Care.Grains.Jobs;
using Care.Interfaces.Users;
using Care.Tests.Facilities;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Operations;

/// <summary>The jobs that failed to the last try, as operators see and decide them.</summary>
public sealed class SetAsideEndpointTests(CareSystem system)
{
    private IJobQueue Queue => system.SiloServices.GetRequiredService<IJobQueue>();

    [Theory, InlineData("send-again"), InlineData("drop")]
    public async Task Whoever_is_no_superuser_decides_nothing(string decision)
    {
        var job = await SetAside();
        using var admin = await system.SignedIn(UserType.StateAdmin);
        using var answer = await admin.PostAsJsonAsync($"/ops/jobs/{decision}/", new { id = job });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(JobState.SetAside, (await Queue.Find(job))?.State);
    }

    [Fact]
    public async Task A_job_that_is_not_set_aside_is_not_found()
    {
        using var superuser = await system.Superuser();
        await superuser.Post("/ops/jobs/send-again/", new { id = "no-such-job" }, HttpStatusCode.NotFound);
        await superuser.Post("/ops/jobs/drop/", new { }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_job_that_was_set_aside_is_shown_and_goes_when_it_is_dropped()
    {
        var job = await SetAside();
        using var superuser = await system.Superuser();
        var shown = Assert.Single(
            (await superuser.Get("/ops/jobs/set-aside/?limit=1000")).GetProperty("results").EnumerateArray(), letter =>
                letter.GetProperty("id").GetString() == job);
        Assert.Equal("IOException: <no bed>", shown.GetProperty("error").GetString());
        Assert.Contains((await superuser.Get("/ops/jobs/")).EnumerateArray(), kind =>
            kind.GetProperty("kind").GetString() == "forget_completed_jobs" && kind.GetProperty("set_aside").GetInt64() > 0);

        await superuser.Post("/ops/jobs/drop/", new { id = job }, HttpStatusCode.NoContent);
        Assert.Null(await Queue.Find(job));
    }

    [Fact]
    public async Task The_page_shows_it_harmlessly_and_its_button_sends_it_again()
    {
        var job = await SetAside();
        using var browser = system.Browser(await system.User(UserType.Doctor, permissions => permissions with { IsSuperuser = true }));
        var page = await browser.GetStringAsync("/ops/");
        Assert.Contains(job, page, StringComparison.Ordinal);
        Assert.Contains("IOException: &lt;no bed&gt;", page, StringComparison.Ordinal);

        using var answer = await browser.PostAsync("/ops/jobs/send-again/", new FormUrlEncodedContent([new("id", job)]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await Eventually.Holds(() => Queue.Find(job), report => report?.State == JobState.Done, "the job to be done");
    }

    private Task<string> SetAside() => SetAsideJobs.Make(system);
}
