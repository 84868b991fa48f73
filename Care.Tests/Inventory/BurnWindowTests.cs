using Care.Grains.Inventory;
using CsCheck;

namespace Care.Tests.Inventory;

/// <summary>What was used within the last 24 hours (contract 02, §9.2, I10).</summary>
public sealed class BurnWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_used_counts_for_a_day_and_no_longer()
    {
        BurnWindow window = new([(Start, 2), (Start.AddHours(1), 3)]);
        window.Add(Start.AddHours(2), 5);
        Assert.Equal(10, window.UsedBefore(Start.AddHours(2)));
        Assert.Equal(10, window.UsedBefore(Start.AddHours(24)));
        Assert.Equal(8, window.UsedBefore(Start.AddHours(24).AddMicroseconds(1)));
        Assert.Equal(5, window.UsedBefore(Start.AddHours(26)));
        Assert.Equal(0, window.UsedBefore(Start.AddDays(3)));
    }

    [Fact]
    public void It_is_what_adding_up_the_log_would_give() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 7200]).Array[1, 100].Sample(uses =>
        {
            BurnWindow window = new([]);
            List<(DateTimeOffset At, decimal Amount)> all = [];
            var now = Start;
            return uses.All(use =>
            {
                now = now.AddSeconds(use.Item2);
                window.Add(now, use.Item1 / 10m);
                all.Add((now, use.Item1 / 10m));
                return window.UsedBefore(now) == all.Where(earlier => earlier.At >= now.AddHours(-24)).Sum(earlier => earlier.Amount);
            });
        });
}
