using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>What is under <c>/ops/</c>: for superusers, and for nobody else.</summary>
public sealed class OperatorsEndpointTests(CareSystem system)
{
    public static TheoryData<string> Pages => ["/ops/", "/ops/audit/", "/ops/schedule/", "/ops/silos/", "/ops/dashboard/", "/ops/dashboard/index.min.js",
        "/ops/dashboard/DashboardCounters", "/ops/dashboard/Reminders"];

    [Theory, MemberData(nameof(Pages))]
    public async Task Nobody_is_refused_and_only_a_person_at_a_browser_is_asked_to_sign_in(string path)
    {
        using var anonymous = system.Anonymous();
        using var refused = await anonymous.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Empty(refused.Headers.WwwAuthenticate);

        using var browser = system.Browser();
        using var asked = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.Unauthorized, asked.StatusCode);
        Assert.Equal("Basic", Assert.Single(asked.Headers.WwwAuthenticate).Scheme);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_highest_rank_that_is_no_superuser_is_refused(string path)
    {
        using var admin = await system.SignedIn(UserType.StateAdmin);
        using var answer = await admin.GetAsync(path);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_no_superuser_runs_nothing()
    {
        using var admin = await system.SignedIn(UserType.StateAdmin);
        using var answer = await admin.PostAsJsonAsync("/ops/schedule/run/", new { name = "summarise_triage" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_superuser_signs_in_at_a_browser_and_sees_schedule_and_silos()
    {
        using var browser = system.Browser(await system.User(UserType.Doctor, permissions => permissions with { IsSuperuser = true }));
        using var answer = await browser.GetAsync("/ops/");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("summarise_patient", page, StringComparison.Ordinal);
        Assert.Contains("test-silo", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dashboard_shows_the_cluster()
    {
        using var superuser = await system.Superuser();
        Assert.Contains("Orleans Dashboard", await superuser.GetStringAsync("/ops/dashboard/"), StringComparison.Ordinal);
        await Eventually.Holds(
            () => superuser.GetFromJsonAsync<JsonElement>("/ops/dashboard/DashboardCounters"), counters => counters.GetProperty("totalActiveHostCount")
                .GetInt32() == 1, "the silo to be counted");
    }

    [Fact]
    public async Task The_schedule_tells_each_entrys_last_and_next_occurrence()
    {
        using var superuser = await system.Superuser();
        var entries = await superuser.GetFromJsonAsync<JsonElement[]>("/ops/schedule/");
        var triage = Assert.Single(entries!, entry => entry.GetProperty("name").GetString() == "summarise_triage");
        Assert.True(triage.GetProperty("next").GetDateTimeOffset() > DateTimeOffset.UtcNow);
        Assert.Equal(JsonValueKind.String, triage.GetProperty("last").ValueKind);
    }

    [Fact]
    public async Task An_entry_that_is_not_in_the_schedule_is_not_found_and_none_is_a_fault_of_the_body()
    {
        using var superuser = await system.Superuser();
        using var unknown = await superuser.PostAsJsonAsync("/ops/schedule/run/", new { name = "summarise_the_moon" });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var missing = await superuser.PostAsJsonAsync("/ops/schedule/run/", new { });
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
        Assert.Contains("name", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_form_that_another_origin_sends_is_refused(string header, string value)
    {
        using var browser = system.Browser(await system.User(UserType.Doctor, permissions => permissions with { IsSuperuser = true }));
        browser.DefaultRequestHeaders.Add(header, value);
        using var answer = await browser.PostAsync("/ops/schedule/run/", new FormUrlEncodedContent([new("name", "summarise_triage")]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("CSRF", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_own_form_runs_an_entry_now_and_leads_back_to_the_page()
    {
        using var browser = system.Browser(await system.User(UserType.Doctor, permissions => permissions with { IsSuperuser = true }));
        browser.DefaultRequestHeaders.Add("Origin", system.Address.GetLeftPart(UriPartial.Authority));
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await browser.PostAsync("/ops/schedule/run/", new FormUrlEncodedContent([new("name", "summarise_triage")]));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/ops/?done=Ran&entry=summarise_triage", answer.Headers.Location?.ToString());

        var page = await browser.GetStringAsync(answer.Headers.Location);
        Assert.Contains("<strong>summarise_triage</strong> was handed over", page, StringComparison.Ordinal);
        Assert.Contains("(by hand)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_about_a_job_that_is_gone_says_so_on_the_page()
    {
        using var browser = system.Browser(await system.User(UserType.Doctor, permissions => permissions with { IsSuperuser = true }));
        using var answer = await browser.PostAsync("/ops/jobs/drop/", new FormUrlEncodedContent([new("id", "nobody/knows")]));
        Assert.Equal("/ops/?done=Gone", answer.Headers.Location?.ToString());
        Assert.Contains("not there any more", await browser.GetStringAsync(answer.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_style_is_given_to_a_browser_that_sends_no_credentials_for_it()
    {
        using var anonymous = system.Anonymous();
        using var browser = system.Browser(await system.User(UserType.Doctor, permissions => permissions with { IsSuperuser = true }));
        foreach (var page in (string[])["/", "/ops/"])
        {
            using var answer = await browser.GetAsync(page);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            var style = (await answer.Content.ReadAsStringAsync()).Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];
            using var sheet = await anonymous.GetAsync(style);
            Assert.Equal((HttpStatusCode.OK, "text/css"), (sheet.StatusCode, sheet.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task The_start_page_says_what_this_is_and_leads_on()
    {
        using var anonymous = system.Anonymous();
        var page = await anonymous.GetStringAsync("/");
        foreach (var link in (string[])["/swagger/", "/api/schema/", "/health/", "/ops/"])
        {
            Assert.Contains($"href=\"{link}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Silos_are_told_with_their_grains()
    {
        using var superuser = await system.Superuser();
        var cluster = await superuser.GetFromJsonAsync<JsonElement>("/ops/silos/");
        var silo = Assert.Single(cluster.GetProperty("silos").EnumerateArray(), silo => silo.GetProperty("name").GetString() == "test-silo");
        Assert.Equal("Active", silo.GetProperty("status").GetString());
        Assert.True(silo.GetProperty("activations").GetInt32() > 0);
        Assert.NotEmpty(cluster.GetProperty("activations").EnumerateArray());
    }
}
