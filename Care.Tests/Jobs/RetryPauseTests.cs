using Care.Grains.Jobs;
using CsCheck;

namespace Care.Tests.Jobs;

public class RetryPauseTests
{
    private static readonly JobLimits Limits = new() { FirstPause = TimeSpan.FromSeconds(10), Growth = 2, LongestPause = TimeSpan.FromMinutes(10) };

    [Fact]
    public void The_pause_doubles_with_each_failure_up_to_the_longest()
    {
        Assert.Equal([10, 20, 40, 80, 160, 320, 600, 600], Enumerable.Range(1, 8).Select(failures => RetryPause.After(Limits, failures, 0).TotalSeconds));
    }

    [Fact]
    public void Every_pause_below_the_longest_is_longer_than_the_one_before_whatever_the_jitter() =>
        Gen.Select(Gen.Int[1, 5], Gen.Double[0, 0.999], Gen.Double[0, 0.999]).Sample((failures, jitter, other) =>
            RetryPause.After(Limits, failures, jitter) < RetryPause.After(Limits, failures + 1, other));

    [Fact]
    public void Jitter_takes_a_fifth_at_most() =>
        Gen.Select(Gen.Int[1, 60], Gen.Double[0, 0.999]).Sample((failures, jitter) =>
            RetryPause.After(Limits, failures, jitter) is var pause && pause <= Limits.LongestPause && pause >= RetryPause.After(Limits, failures, 0) * 0.8);

    [Fact]
    public void Growth_of_one_gives_even_pauses() =>
        Assert.Equal(TimeSpan.FromSeconds(180), RetryPause.After(new JobLimits { FirstPause = TimeSpan.FromSeconds(180), Growth = 1 }, 3, 0));
}
