using System.Text;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Wire;
using Care.WebFront.Binding;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Binding;

/// <summary>The bounds that every value of a kind has: characters, days, whole numbers.</summary>
public sealed class BoundsTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Characters_are_code_points() => Gen.Int[0, 300].Select(Gen.Int[0, 300]).Sample((plain, beyond) =>
    {
        var text = new StringBuilder().Insert(0, "അ", plain).Insert(0, "𑄃", beyond).ToString();
        Assert.Equal(plain + beyond, Characters.Count(text));
        Assert.Equal(plain + beyond > 200, Characters.Exceed(text, 200));
    });

    [Theory]
    [InlineData("1900-01-01T00:00:00+05:30", null), InlineData("1899-12-31T23:59:59+05:30", "Ensure this value is greater than or equal to 1900-01-01.")]
    [InlineData("2999-12-31T18:29:59Z", null), InlineData("2999-12-31T18:30:00Z", "Ensure this value is less than or equal to 2999-12-31.")]
    [InlineData("9999-12-31T23:59:59Z", "Ensure this value is less than or equal to 2999-12-31."),
        InlineData("0001-01-01T00:00:00Z", "Ensure this value is greater than or equal to 1900-01-01.")]
    public void An_instant_has_a_day_in_the_server_zone_that_records_may_name(string instant, string? wrong)
    {
        Assert.True(RequestDateTime.TryParse(instant, out var read));
        Assert.Equal(wrong, CalendarBounds.Check(read));
    }

    [Theory, InlineData("9999-12-31T23:59:59.9999999Z"), InlineData("9999-12-31T18:30:00Z"), InlineData("0001-01-01T00:00:00Z")]
    public void An_instant_that_was_stored_before_there_were_bounds_can_be_shown(string instant)
    {
        var stored = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        Assert.EndsWith("+05:30\"", JsonSerializer.Serialize(stored, ContractJson.Options), StringComparison.Ordinal);
        _ = ServerZone.DayOf(stored);
    }

    [Fact]
    public void Date_times_are_read_to_the_microsecond()
    {
        Assert.True(RequestDateTime.TryParse("2024-03-01T10:00:00.9999999Z", out var instant));
        Assert.Equal(999_999, (instant.Ticks % TimeSpan.TicksPerSecond) / TimeSpan.TicksPerMicrosecond);
        Assert.Equal(0, instant.Ticks % TimeSpan.TicksPerMicrosecond);
    }

    [Theory]
    [InlineData("7", 7), InlineData("+7", 7), InlineData("-7", -7), InlineData(" 7 ", 7), InlineData("2147483648", int.MaxValue),
        InlineData("-2147483649", int.MinValue)]
    [InlineData("9223372036854775808", int.MaxValue), InlineData("-99999999999999999999999999999999999999999999", int.MinValue)]
    public void Numbers_beyond_what_is_kept_are_the_furthest_that_is(string text, int number)
    {
        Assert.True(WholeNumber.TryParse(text, out int read));
        Assert.Equal(number, read);
    }

    [Theory, InlineData(""), InlineData(null), InlineData("-"), InlineData("7.0"), InlineData("1e3"), InlineData("٣"), InlineData("1,2"), InlineData("x")]
    public void What_is_no_whole_number_is_none(string? text) => Assert.False(WholeNumber.TryParse(text, out int _));

    [Theory]
    [InlineData("limit=2147483648", Paging.MaxLimit, 0), InlineData("limit=99999999999999999999", Paging.MaxLimit, 0),
        InlineData("limit=-99999999999999999999", Paging.DefaultLimit, 0), InlineData("limit=x&offset=x", Paging.DefaultLimit, 0)]
    [InlineData("offset=2147483648", Paging.DefaultLimit, int.MaxValue), InlineData("offset=99999999999999999999", Paging.DefaultLimit, int.MaxValue),
        InlineData("offset=-2147483649", Paging.DefaultLimit, 0)]
    public void Paging_knows_numbers_of_any_length(string query, int limit, int offset)
    {
        var request = new DefaultHttpContext { Request = { QueryString = new("?" + query) } }.Request;
        Assert.Equal(new Paging(limit, offset), new RequestQuery(request).Paging);
    }

    [Theory, InlineData(0, null), InlineData(1, "This field value cannot be in the future."),
        InlineData(-24 * 365 * 50, "This field value cannot be before the date of birth.")]
    public void Nobody_dies_before_birth_or_in_the_future(int hours, string? wrong) =>
        Assert.Equal(wrong, DeathRule.Check(Now.AddHours(hours), new DateOnly(1980, 5, 4), Now)?.Messages[0]);
}
