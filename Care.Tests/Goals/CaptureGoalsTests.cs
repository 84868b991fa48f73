using Care.Grains.Goals;
using Care.Interfaces.Operations;
using Care.Tests.Servers;

namespace Care.Tests.Goals;

/// <summary>The nightly capture of what is done in the web client (contract 07, 1.6).</summary>
public sealed class CaptureGoalsTests(CareSystem system)
{
    /// <summary>When the run of the night to 5 March is due.</summary>
    private const string Midnight = "2026-03-05T00:00:00+05:30";
    private const string Profile = "Patient Profile Viewed";

    [Fact]
    public async Task A_wrong_key_captures_nothing_and_is_not_told_on()
    {
        await using var plausible = await new PlausibleServer().Start();
        await using var fixture = await GoalFixture.Open(system, plausible.Options(token: "an older key"));
        plausible.Happened("2026-03-04", Profile, "nurse");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Capture(Midnight));
        Assert.DoesNotContain("an older key", failure.ToString(), StringComparison.Ordinal);
        Assert.Empty(await fixture.Entries(Profile));
    }

    [Fact]
    public async Task A_goal_that_fails_keeps_no_other_and_is_captured_by_a_later_try()
    {
        await using var plausible = await new PlausibleServer().Start();
        await using var fixture = await GoalFixture.Open(system, plausible.Options());
        plausible.Happened("2026-03-04", "Doctor Connect Clicked", "nurse");
        plausible.Happened("2026-03-04", Profile, "nurse");
        plausible.Broken = "Doctor Connect Clicked";

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Capture(Midnight));
        Assert.Equal("Not captured: Doctor Connect Clicked of 2026-03-03, Doctor Connect Clicked of 2026-03-04.", failure.Message);
        Assert.Equal(["2026-03-04 1 1"], await fixture.Entries(Profile));
        Assert.Empty(await fixture.Entries("Doctor Connect Clicked"));

        plausible.Broken = null;
        await fixture.Capture(Midnight);
        Assert.Equal(["2026-03-04 1 1"], await fixture.Entries("Doctor Connect Clicked"));
    }

    [Fact]
    public async Task The_two_days_before_are_captured_in_all_and_by_the_values_of_each_property()
    {
        await using var plausible = await new PlausibleServer().Start();
        await using var fixture = await GoalFixture.Open(system, plausible.Options());
        foreach (var day in (string[])["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"])
        {
            plausible.Happened(day, Profile, "nurse", ("event:props:facilityId", "f1"), ("event:props:userId", "7"));
        }

        plausible.Happened("2026-03-04", Profile, "nurse", ("event:props:facilityId", "f2"), ("event:props:userId", "7"));
        plausible.Happened("2026-03-04", Profile, "doctor", ("event:props:facilityId", "f2"));
        plausible.Happened("2026-03-04", "pageview", "doctor", ("event:page", "/patients"));
        await fixture.Capture(Midnight);

        Assert.Equal(["2026-03-03 1 1", "2026-03-04 2 3"], await fixture.Entries(Profile));
        Assert.Equal(
            [
                "2026-03-03 facilityId f1 1 1", "2026-03-03 userId 7 1 1",
                "2026-03-04 facilityId f1 1 1", "2026-03-04 facilityId f2 2 2", "2026-03-04 userId (none) 1 1", "2026-03-04 userId 7 1 2",
            ],
            await fixture.Values(Profile));
        Assert.Equal(["2026-03-04 page /patients 1 1"], await fixture.Values("pageview"));
    }

    [Fact]
    public async Task A_day_that_is_captured_again_has_the_later_numbers()
    {
        await using var plausible = await new PlausibleServer().Start();
        await using var fixture = await GoalFixture.Open(system, plausible.Options());
        plausible.Happened("2026-03-04", Profile, "nurse", ("event:props:userId", "7"));
        await fixture.Capture(Midnight);
        plausible.Happened("2026-03-04", Profile, "nurse", ("event:props:userId", "7"));
        await fixture.Capture("2026-03-06T00:00:00+05:30");

        Assert.Equal(["2026-03-04 1 2"], await fixture.Entries(Profile));
        Assert.Equal(["2026-03-04 facilityId (none) 1 2", "2026-03-04 userId 7 1 2"], await fixture.Values(Profile));
    }

    [Fact]
    public async Task More_values_than_fit_into_one_answer_are_all_captured()
    {
        await using var plausible = await new PlausibleServer().Start();
        await using var fixture = await GoalFixture.Open(system, plausible.Options());
        for (var user = 0; user < 1001; user++)
        {
            plausible.Happened("2026-03-04", Profile, $"{user}", ("event:props:userId", $"{user}"), ("event:props:facilityId", "f"));
        }

        await fixture.Capture(Midnight);
        Assert.Equal(["2026-03-04 1001 1001"], await fixture.Entries(Profile));
        Assert.Equal(1002, (await fixture.Values(Profile)).Length);
    }

    [Fact]
    public async Task Without_a_Plausible_to_ask_a_silo_has_no_such_job()
    {
        await using var fixture = await GoalFixture.Open(system, options: null);
        Assert.Empty(fixture.Handlers);
    }

    [Theory]
    [InlineData(null, "site", "key")]
    [InlineData("plausible.example.org", "", "key")]
    [InlineData("plausible.example.org", "site", null)]
    public void Goals_are_captured_only_where_all_three_settings_are_made(string? host, string? site, string? token) =>
        Assert.Null(GoalOptions.Of(new SettingReader(), host, site, token));

    [Fact]
    public void A_host_is_asked_by_https_unless_its_address_says_otherwise()
    {
        var read = new SettingReader();
        Assert.Equal(new Uri("https://plausible.example.org/"), GoalOptions.Of(read, "plausible.example.org", "site", "key")!.Address);
        Assert.Equal(new Uri("http://plausible:8000/"), GoalOptions.Of(read, "http://plausible:8000", "site", "key")!.Address);
        Assert.Empty(read.Faults);
        Assert.Null(GoalOptions.Of(read, "no host", "site", "key"));
        Assert.Single(read.Faults);
    }
}
