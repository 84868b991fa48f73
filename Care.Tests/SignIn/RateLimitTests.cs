using Care.Interfaces.SignIn;
using CsCheck;

namespace Care.Tests.SignIn;

public sealed class RateLimitTests
{
    [Theory]
    [InlineData("5/10m", 5, 600)]
    [InlineData("1/s", 1, 1)]
    [InlineData("20/h", 20, 3600)]
    [InlineData("100/2d", 100, 172800)]
    public void A_limit_is_a_count_and_a_period(string text, int attempts, int seconds) =>
        Assert.Equal(new RateLimit(attempts, TimeSpan.FromSeconds(seconds)), RateLimit.Parse(text));

    [Theory, InlineData(""), InlineData("5"), InlineData("5/"), InlineData("5/10"), InlineData("5/0m"), InlineData("-5/10m"), InlineData("5/10m\n"),
        InlineData("5/10w")]
    public void Anything_else_is_no_limit(string text) => Assert.Null(RateLimit.Parse(text));

    [Fact]
    public void An_instant_and_the_one_a_window_later_fall_into_neighbouring_windows() =>
        Gen.Select(Gen.Long[0, uint.MaxValue],
            Gen.DateTime[new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc)]).Sample((shift, time) =>
        {
            var now = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
            return RateLimit.Default.WindowAt(shift, now + RateLimit.Default.Window) == RateLimit.Default.WindowAt(shift, now) + 1;
        });

    [Fact]
    public void The_start_of_a_window_is_shifted_by_the_key()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var end = start + RateLimit.Default.Window - TimeSpan.FromSeconds(1);
        Assert.Equal(RateLimit.Default.WindowAt(0, start), RateLimit.Default.WindowAt(0, end));
        var shift = TimeSpan.FromMinutes(3).Ticks;
        Assert.NotEqual(RateLimit.Default.WindowAt(shift, start), RateLimit.Default.WindowAt(shift, end));
    }
}
