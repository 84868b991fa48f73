using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using Care.WebFront.Caching;
using Care.WebFront.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using StackExchange.Redis;

namespace Care.Tests.Caching;

/// <summary>The page cache (contract 01, A14) of front ends that share a Redis of their own.</summary>
public sealed class PageCacheTests(CareSystem system) : IAsyncLifetime
{
    /// <summary>One of these tests' own, which no change that another test makes is told to.</summary>
    private const PageFamily Family = (PageFamily)1000;

    private const string TooLong = "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789";

    private readonly RedisServer redis = new();
    private readonly List<WebApplication> frontEnds = [];
    private readonly (SemaphoreSlim Begun, SemaphoreSlim Go) slowPage = (new(0), new(0));
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
    public async Task One_question_has_one_page_however_it_is_written()
    {
        using var client = await FrontEnd();
        foreach (var query in (string[])["a=1&b=2", "b=2&a=1", "a=%201%20&b=2", "b=2&a=1&status="])
        {
            Assert.Equal("1", await Get(client, $"/api/v1/page/?{query}"));
        }
    }

    [Theory]
    [InlineData("x=1")]
    [InlineData("a=1&x=")]
    [InlineData("A=1")]
    [InlineData("a=1&a=1")]
    [InlineData("a=" + TooLong)]
    public async Task What_the_page_does_not_ask_for_is_answered_and_neither_cached_nor_given_a_page_that_is(string query)
    {
        using var client = await FrontEnd();
        Assert.Equal("1", await Get(client, "/api/v1/page/"));
        Assert.Equal("2", await Get(client, $"/api/v1/page/?{query}"));
        Assert.Equal("3", await Get(client, $"/api/v1/page/?{query}"));
        Assert.Equal("1", await Get(client, "/api/v1/page/"));
        Assert.Single(await Cached());
    }

    [Fact]
    public void Two_questions_never_share_a_key()
    {
        PageCached page = new(PageFamily.Places, TimeSpan.FromSeconds(1), "a", "b");
        string?[] keys = [.. ((string[])["", "?a=1", "?b=1", "?a=1&b=1", "?a=1%26b%3D1", "?a=1%3D", "?a=1%2526", "?a=%26", "?a=1;b=1"])
            .Select(query => PageCachePolicy.KeyOf(new QueryCollection(QueryHelpers.ParseQuery(query)), page))];
        Assert.All(keys, key => Assert.NotNull(key));
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public async Task However_many_questions_are_asked_no_more_than_the_places_of_a_family_are_taken()
    {
        await using var connection = await redis.Connect();
        PageStore store = new(connection, system.FrontEndSettings);
        var prefix = PageStore.Prefix(Family, Guid.NewGuid());
        var questions = Enumerable.Range(0, 3 * PageStore.Slots).Select(number => $"{prefix}\x1e{number}").ToArray();
        await Task.WhenAll(questions.Select(question =>
            store.SetAsync(question, Encoding.UTF8.GetBytes(question), [], TimeSpan.FromMinutes(1), CancellationToken.None).AsTask()));

        Assert.InRange((await Cached()).Count, PageStore.Slots / 2, PageStore.Slots);
        var found = await Task.WhenAll(questions.Select(async question => (Question: question, Page: await store.GetAsync(question, CancellationToken.None))));
        Assert.All(found.Where(page => page.Page is not null), page => Assert.Equal(page.Question, Encoding.UTF8.GetString(page.Page!)));
        Assert.InRange(found.Count(page => page.Page is not null), PageStore.Slots / 2, PageStore.Slots);
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_answered_and_not_cached()
    {
        using var client = await FrontEnd();
        foreach (var (length, cached) in ((int, bool)[])[(PageStore.LargestPage, true), (PageStore.LargestPage + 1, false)])
        {
            var path = $"/api/v1/long_page/?a={length}";
            Assert.Equal(cached, await Get(client, path) == await Get(client, path));
        }
    }

    [Fact]
    public async Task A_page_is_made_anew_once_what_it_shows_has_changed()
    {
        using var client = await FrontEnd();
        using var other = await FrontEnd();
        other.DefaultRequestHeaders.Host = client.BaseAddress!.Authority;
        Assert.Equal("1", await Get(client, "/api/v1/page/"));
        await Changed();
        Assert.Equal("2", await Get(other, "/api/v1/page/"));
        Assert.Equal("2", await Get(client, "/api/v1/page/"));
    }

    [Fact]
    public async Task A_page_that_was_being_made_while_what_it_shows_changed_is_shown_to_nobody_else()
    {
        using var client = await FrontEnd();
        var first = Get(client, "/api/v1/slow_page/");
        await slowPage.Begun.WaitAsync();
        await Changed();
        slowPage.Go.Release();
        Assert.Equal("1", await first);
        slowPage.Go.Release();
        Assert.Equal("2", await Get(client, "/api/v1/slow_page/"));
        Assert.Equal("2", await Get(client, "/api/v1/slow_page/"));
    }

    [Fact]
    public async Task What_changed_while_Redis_was_away_is_shown_at_once_when_it_is_back()
    {
        using var client = await FrontEnd();
        var (old, _) = await Eventually.Holds(Twice, pages => pages.First == pages.Second, "the page to be cached");
        await redis.Stop();
        await Changed();
        await redis.Start();
        Assert.NotEmpty(await Cached());
        await Eventually.Holds(
            async () =>
            {
                var pages = await Twice();
                Assert.DoesNotContain(old, (string[])[pages.First, pages.Second]);
                return pages;
            },
            pages => pages.First == pages.Second,
            "pages to be cached again");

        async Task<(string First, string Second)> Twice() => (await Get(client, "/api/v1/page/"), await Get(client, "/api/v1/page/"));
    }

    [Fact]
    public async Task Browsers_are_told_nothing_where_they_may_not_keep_a_page()
    {
        using var client = await FrontEnd();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await client.GetAsync("/api/v1/page_of_ours/");
            Assert.Equal("1", await answer.Content.ReadAsStringAsync());
            Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
            Assert.Null(answer.Content.Headers.Expires);
        }
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
    public async Task Errors_are_cached_by_nobody()
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
    public async Task Whoever_may_not_ask_is_refused_what_is_cached()
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
    public async Task Summaries_stay_as_they_were_first_read_until_they_are_made_anew()
    {
        using var client = await FrontEnd();
        Guid generation;
        string first, second;
        do
        {
            generation = await Generation(PageFamily.Summaries);
            first = await Get(client, "/api/v1/facility_summary/?district=11&limit=1");
            await using var command = system.Database.CreateCommand(
                "insert into facility_summary (s_type, day, created_date, modified_date, data) values ('FacilityCapacity', '2026-03-05', now(), now(), '{}')");
            await command.ExecuteNonQueryAsync();
            second = await Get(client, "/api/v1/facility_summary/?district=11&limit=1");
        }
        while (generation != await Generation(PageFamily.Summaries));
        Assert.Equal(first, second);
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

        Assert.True(took.Elapsed < TimeSpan.FromSeconds(15), $"Fifty pages without Redis took {took.Elapsed}.");
        await redis.Start();
        await Eventually.Holds(async () => await Get(client, "/api/v1/page/") == await Get(client, "/api/v1/page/"), same => same, "pages to be cached again");
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
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Issue(new Session(user.Id, DateTimeOffset.UtcNow)).Access);
    }

    /// <summary>A front end of the running cluster with pages that count how often they were made.</summary>
    private async Task<HttpClient> FrontEnd()
    {
        var port = FreePort.Next();
        var web = WebFront.FrontEnd.Build(system.FrontEndSettings with { Port = port, RedisUrl = redis.Url });
        frontEnds.Add(web);
        var open = new AllowAnonymousAttribute();
        web.MapGet("/api/v1/page/", Page).WithMetadata(new PageCached(Family, TimeSpan.FromSeconds(600), "a", "b", "status"), open);
        web.MapGet("/api/v1/short_page/", Page).WithMetadata(new PageCached(Family, TimeSpan.FromSeconds(1)), open);
        web.MapGet("/api/v1/closed_page/", Page).WithMetadata(new PageCached(Family, TimeSpan.FromSeconds(600)));
        web.MapGet("/api/v1/page_of_ours/", Page).WithMetadata(new PageCached(Family, TimeSpan.FromSeconds(600)) { InBrowsers = false }, open);
        web.MapGet("/api/v1/long_page/", (int a) => Results.Text(Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture).PadRight(a)))
            .WithMetadata(new PageCached(Family, TimeSpan.FromSeconds(600), "a"), open);
        web.MapGet("/api/v1/slow_page/", SlowPage).WithMetadata(new PageCached(Family, TimeSpan.FromSeconds(600)), open);
        web.MapGet("/api/v1/no_page/", Page).WithMetadata(open);
        await web.StartAsync();
        return new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    private async Task<IResult> SlowPage()
    {
        slowPage.Begun.Release();
        await slowPage.Go.WaitAsync();
        return Page();
    }

    private async Task<Guid> Generation(PageFamily family)
    {
        using (Caller.Anonymous.Enter())
        {
            return await system.Grains.GetGrain<ICacheGeneration>((long)family).Current();
        }
    }

    /// <summary>What the pages show changes.</summary>
    private async Task Changed()
    {
        using (Caller.System("test").Enter())
        {
            await system.Grains.GetGrain<ICacheGeneration>((long)Family).Advance();
        }
    }

    /// <summary>The names under which Redis keeps something.</summary>
    private async Task<IReadOnlyList<RedisKey>> Cached()
    {
        await using var connection = await redis.Connect();
        return [.. connection.GetServers().Single().Keys(pattern: "*:page:*", pageSize: 5000)];
    }

    private IResult Page(int status = 200) =>
        Results.Content(Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture), "application/json", statusCode: status);
}
