namespace Care.Grains.Jobs;

/// <summary>How long to wait before a failed job is tried again.</summary>
internal static class RetryPause
{
    /// <summary>
    /// A pause that grows with each failure, shortened by up to a fifth so that jobs which failed together do not come back together. Growth of more than a
    /// quarter outweighs the jitter: the next pause is longer.
    /// </summary>
    /// <param name="limits">The kind's limits.</param>
    /// <param name="failures">How often the job failed by now, from 1.</param>
    /// <param name="jitter">A random number from 0 up to 1.</param>
    public static TimeSpan After(JobLimits limits, int failures, double jitter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        var grown = limits.FirstPause.TotalMilliseconds * Math.Pow(limits.Growth, failures - 1);
        return TimeSpan.FromMilliseconds(Math.Min(grown, limits.LongestPause.TotalMilliseconds) * (1 - (jitter / 5)));
    }
}
