namespace Care.Grains.Jobs;

/// <summary>
/// How a kind of job may fail, and how long it may take. The defaults are those of the contract's tasks (07, 3.1 and 3.4), where they have any.
/// </summary>
public sealed record JobLimits
{
    /// <summary>How often the job is tried before it is set aside.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>The pause after the first failure.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>By how much each pause is longer than the one before.</summary>
    public double Growth { get; init; } = 2;

    /// <summary>No pause is longer, jitter aside.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>After this time the handler's token is cancelled and the try counts as failed.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(1800);

    /// <summary>After this time a handler that does not heed its token is no longer waited for: its place is needed.</summary>
    public TimeSpan HardTimeLimit { get; init; } = TimeSpan.FromSeconds(9000);
}
