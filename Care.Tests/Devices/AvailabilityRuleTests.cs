using System.Text.Json;
using Care.Grains.Devices;
using Care.Interfaces.Assets;

namespace Care.Tests.Devices;

/// <summary>What is stored of what a middleware says of its devices (contract 03, §13.5).</summary>
public sealed class AvailabilityRuleTests
{
    private const string Address = "10.0.0.7";

    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("up", AvailabilityStatus.Operational)]
    [InlineData("maintenance", AvailabilityStatus.UnderMaintenance)]
    [InlineData("down", AvailabilityStatus.Down)]
    [InlineData("asleep", AvailabilityStatus.Down)]
    public void A_status_is_read(string told, AvailabilityStatus status)
    {
        var found = Assert.Single(Changes($$$"""[{"time":"2026-03-04T11:00:00Z","status":{"{{{Address}}}":"{{{told}}}"}}]""", last: null));
        Assert.Equal(new Found(status, Now.AddHours(-1)), found);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"error":"no"}""")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[7]")]
    [InlineData("""[{"time":"2026-03-04T12:00:00Z","status":{"10.0.0.8":"up"}}]""")]
    [InlineData("""[{"time":"2026-03-04T12:00:00Z","status":7}]""")]
    [InlineData("""[{"time":"x","status":{}}]""")]
    [InlineData("""[{"time":"9999-12-31T23:59:59Z","status":{}}]""")]
    [InlineData("""[{"time":"0001-01-01T00:00:00","status":{}}, {"time":"2026-03-04T12:00:00Z"}]""")]
    public void An_answer_that_says_nothing_of_the_device_says_that_it_is_down(string answer) =>
        Assert.All(Changes(answer, new Found(AvailabilityStatus.Operational, Now.AddDays(-1))), found =>
            Assert.Equal(new Found(AvailabilityStatus.Down, Now), found));

    [Fact]
    public void No_answer_says_that_the_device_is_down() =>
        Assert.Equal([new Found(AvailabilityStatus.Down, Now)], AvailabilityRule.Changes(Address, DeviceStatusReport.Read(null, Now), last: null));

    [Fact]
    public void An_unchanged_status_is_not_stored()
    {
        Assert.Empty(
            Changes($$$"""[{"time":"2026-03-04T11:00:00Z","status":{"{{{Address}}}":"up"}}]""", new Found(AvailabilityStatus.Operational, Now.AddHours(-2))));
        Assert.Empty(AvailabilityRule.Changes(Address, DeviceStatusReport.Read(null, Now), new Found(AvailabilityStatus.Down, Now.AddHours(-2))));
    }

    [Fact]
    public void A_report_that_is_not_newer_is_not_stored() =>
        Assert.Empty(Changes($$$"""[{"time":"2026-03-04T11:00:00Z","status":{"{{{Address}}}":"up"}}]""", new Found(AvailabilityStatus.Down, Now.AddHours(-1))));

    [Fact]
    public void Each_report_is_judged_by_itself_in_the_order_of_time() => Assert.Equal(
        [
            new(AvailabilityStatus.Operational, Now.AddHours(-3)),
            new(AvailabilityStatus.Down, Now.AddHours(-2)),
            new(AvailabilityStatus.Operational, Now.AddHours(-1)),
        ],
        Changes(
            $$$"""
            [{"time":"2026-03-04T16:30:00","status":{"{{{Address}}}":"up"}},
             {"time":"2026-03-04T10:00:00Z","status":{}},
             {"time":"2026-03-04T09:00:00Z","status":{"{{{Address}}}":"up"}},
             {"time":"2026-03-04T09:30:00Z","status":{"{{{Address}}}":"up"}}]
            """,
            last: null));

    [Theory]
    [InlineData("[1]", true)]
    [InlineData("""{"a":1}""", true)]
    [InlineData("\"x\"", true)]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("[]", false)]
    [InlineData("{}", false)]
    [InlineData("\"\"", false)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("null", false)]
    public void A_location_is_there_where_its_middleware_says_something(string answer, bool says) =>
        Assert.Equal(says, CheckLocationStatus.SaysSomething(JsonSerializer.Deserialize<JsonElement>(answer)));

    private static IReadOnlyList<Found> Changes(string answer, Found? last) =>
        AvailabilityRule.Changes(Address, DeviceStatusReport.Read(JsonSerializer.Deserialize<JsonElement>(answer), Now), last);
}
