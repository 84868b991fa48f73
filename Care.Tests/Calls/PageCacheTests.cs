using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Care.Interfaces.Access;
using Care.Tests.Servers;
using Care.WebFront.Access;
using Care.WebFront.Calls;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Calls;

/// <summary>The page cache (contract 01, A14) of front ends that share a Redis of their own.</summary>
public sealed class PageCacheTests(CareSystem system) : IAsyncLifetime
{
    private readonly RedisServer redis = new();
    private readonly List<WebApplication> frontEnds = [];
    private int made;

    public async ValueTask InitializeAsync() => await redis.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var frontEnd in frontEnds)
        {
            await frontEnd.DisposeAsync();
        }

        await redis.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_made_once_for_each_URL_and_Accept()
    {
        using var client = await FrontEnd();
        Assert.Equal("1", await Get(client, "/api/v1/page/?a=1"));
        Assert.Equal("1", await Get(client, "/api/v1/page/?a=1"));
        Assert.Equal("2", await Get(client, "/api/v1/page/?a=2"));
        Assert.Equal("3", await Get(client, "/api/v1/page/"));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        Assert.Equal("4", await Get(client, "/api/v1/page/?a=1"));
    }

    [Fact]
    public async Task Browsers_are_told_how_long_to_keep_a_page()
    {
        using var client = await FrontEnd();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await client.GetAsync("/api/v1/page/");
            Assert.Equal("max-age=600", answer.Headers.CacheControl?.ToString());
            Assert.InRange(answer.Content.Headers.Expires!.Value - DateTimeOffset.UtcNow, TimeSpan.FromSeconds(590), TimeSpan.FromSeconds(601));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Front_ends_share_their_pages()
    {
        using var first = await FrontEnd();
        using var second = await FrontEnd();
        second.DefaultRequestHeaders.Host = first.BaseAddress!.Authority;
        Assert.Equal("1", await Get(first, "/api/v1/page/"));
        Assert.Equal("1", await Get(second, "/api/v1/page/"));
    }

    [Fact]
    public async Task A_page_is_made_anew_after_its_time()
    {
        using var client = await FrontEnd();
        Assert.Equal("1", await Get(client, "/api/v1/short_page/"));
        await Eventually.Holds(() => Get(client, "/api/v1/short_page/"), body => body == "2", "the page to expire");
    }

    [Fact]
    public async Task Refusals_are_kept_by_nobody()
    {
        using var client = await FrontEnd();
        foreach (var body in (string[])["1", "2"])
        {
            using var answer = await client.GetAsync("/api/v1/page/?status=404");
            Assert.Equal(body, await answer.Content.ReadAsStringAsync());
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task Other_endpoints_are_not_cached()
    {
        using var client = await FrontEnd();
        Assert.Equal("1", await Get(client, "/api/v1/no_page/"));
        Assert.Equal("2", await Get(client, "/api/v1/no_page/"));
    }

    [Fact]
    public async Task Whoever_may_not_ask_is_refused_what_is_kept()
    {
        using var client = await FrontEnd();
        using var anonymous = new HttpClient { BaseAddress = client.BaseAddress };
        SignIn(client, await system.User(UserType.Doctor));
        Assert.Equal("1", await Get(client, "/api/v1/closed_page/"));
        Assert.Equal("1", await Get(client, "/api/v1/closed_page/"));

        Assert.Equal(HttpStatusCode.Forbidden, (await anonymous.GetAsync("/api/v1/closed_page/")).StatusCode);
        SignIn(client, await system.User(UserType.Doctor, permissions => permissions with { IsActive = false }));
        await Refused(client, "/api/v1/closed_page/", "User is inactive");
        Assert.Equal("2", await Get(anonymous, "/api/v1/page/"));
        await Refused(client, "/api/v1/page/", "User is inactive");
        SignIn(client, new TestUser(Guid.NewGuid(), "nobody"));
        await Refused(client, "/api/v1/closed_page/", "User not found");
    }

    [Fact]
    public async Task Summaries_stay_as_they_were_first_read()
    {
        using var client = await FrontEnd();
        var first = await Get(client, "/api/v1/facility_summary/?district=11&limit=1");
        await using (var command = system.Database.CreateCommand(
            "insert into facility_summary (s_type, day, created_date, modified_date, data) values ('FacilityCapacity', '2026-03-05', now(), now(), '{}')"))
        {
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(first, await Get(client, "/api/v1/facility_summary/?district=11&limit=1"));
    }

    [Fact]
    public async Task Without_Redis_pages_are_made_anew_at_once()
    {
        using var client = await FrontEnd();
        Assert.Equal("1", await Get(client, "/api/v1/page/"));
        await redis.Stop();

        var took = Stopwatch.StartNew();
        for (var page = 2; page <= 51; page++)
        {
            Assert.Equal(page.ToString(CultureInfo.InvariantCulture), await Get(client, "/api/v1/page/"));
        }

        Assert.True(took.Elapsed < TimeSpan.FromSeconds(3), $"Fifty pages without Redis took {took.Elapsed}.");
        await redis.Start();
        await Eventually.Holds(async () => await Get(client, "/api/v1/page/") == await Get(client, "/api/v1/page/"), same => same, "pages to be kept again");
    }

    [Fact]
    public async Task A_front_end_that_starts_without_Redis_serves()
    {
        await redis.Stop();
        using var client = await FrontEnd();
        Assert.Equal("1", await Get(client, "/api/v1/page/"));
        Assert.Equal("2", await Get(client, "/api/v1/page/"));
        await redis.Start();
    }

    private static async Task Refused(HttpClient client, string path, string detail)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(detail, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A token that was issued while the user was good.</summary>
    private void SignIn(HttpClient client, TestUser user)
    {
        using var tokens = new UserTokens(system.FrontEndSettings, TimeProvider.System);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Issue(user.Id).Access);
    }

    /// <summary>A front end of the running cluster with pages that count how often they were made.</summary>
    private async Task<HttpClient> FrontEnd()
    {
        var port = FreePort.Next();
        var web = WebFront.FrontEnd.Build(system.FrontEndSettings with { Port = port, RedisUrl = redis.Url });
        frontEnds.Add(web);
        var open = new AllowAnonymousAttribute();
        web.MapGet("/api/v1/page/", Page).WithMetadata(new PageCached(TimeSpan.FromSeconds(600)), open);
        web.MapGet("/api/v1/short_page/", Page).WithMetadata(new PageCached(TimeSpan.FromSeconds(1)), open);
        web.MapGet("/api/v1/closed_page/", Page).WithMetadata(new PageCached(TimeSpan.FromSeconds(600)));
        web.MapGet("/api/v1/no_page/", Page).WithMetadata(open);
        await web.StartAsync();
        return new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    private IResult Page(int status = 200) =>
        Results.Content(Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture), "application/json", statusCode: status);
}
