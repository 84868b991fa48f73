using System.Text.Json;
using Care.Interfaces.Calls;
using CsCheck;

namespace Care.Tests.Calls;

/// <summary>How values look in JSON (contract 01, A2 to A4), and the server zone.</summary>
public sealed class ContractJsonTests
{
    [Fact]
    public void Names_are_snake_case_text_is_unescaped_and_nulls_are_there() =>
        Assert.Equal("""{"local_body_name":"കേരളം <b>&","home_facility":null}""",
            JsonSerializer.Serialize(new { LocalBodyName = "കേരളം <b>&", HomeFacility = (Guid?)null }, ContractJson.Options));

    [Theory]
    [InlineData("2024-10-24T10:00:00.1234560Z", "2024-10-24T15:30:00.123456+05:30")]
    [InlineData("2024-10-24T10:00:00Z", "2024-10-24T15:30:00+05:30")]
    [InlineData("2024-10-24T20:00:00-04:00", "2024-10-25T05:30:00+05:30")]
    [InlineData("2024-10-24T10:00:00.0000009Z", "2024-10-24T15:30:00+05:30")]
    public void Instants_are_told_in_the_server_zone_with_microseconds_if_any(string instant, string told) =>
        Assert.Equal($"\"{told}\"", JsonSerializer.Serialize(DateTimeOffset.Parse(instant, null), ContractJson.Options));

    [Fact]
    public void A_day_begins_at_half_past_six_in_the_evening_before_in_UTC()
    {
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 18, 30, 0, TimeSpan.Zero), ServerZone.StartOf(new DateOnly(2026, 1, 2)));
        Assert.Equal(new DateOnly(2026, 1, 2), ServerZone.DayOf(new DateTimeOffset(2026, 1, 1, 18, 30, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 1, 1), ServerZone.DayOf(new DateTimeOffset(2026, 1, 1, 18, 29, 59, TimeSpan.Zero)));
    }

    [Fact]
    public void A_range_of_days_holds_both_its_ends() => Gen.Select(Gen.Int[0, 3_000_000], Gen.Int[0, 400]).Sample((day, length) =>
    {
        var after = DateOnly.FromDayNumber(day % 3_000_000);
        var range = new DateRange(after, after.AddDays(length));
        return ServerZone.DayOf(range.From!.Value) == range.After && ServerZone.DayOf(range.Until!.Value.AddTicks(-1)) == range.Before
            && ServerZone.DayOf(range.Until.Value) == range.Before!.Value.AddDays(1);
    });

    [Fact]
    public void A_range_without_an_end_has_none()
    {
        Assert.Null(new DateRange(null, null).From);
        Assert.Null(new DateRange(null, DateOnly.MaxValue).Until);
    }
}
