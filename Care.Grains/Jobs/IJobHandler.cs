namespace Care.Grains.Jobs;

/// <summary>
/// Runs the jobs of one kind. Registered with <see cref="JobsModule.AddJobHandler{THandler}"/>, one instance a silo, runs side by side.
/// A job can be run again after its effect, when the silo died before it could say so: an effect that may not happen twice is either the same
/// when repeated (a summary that is overwritten), or is made through <see cref="OnceInDatabase"/>.
/// </summary>
internal interface IJobHandler
{
    /// <summary>The kind; a closed set, also a metric's tag.</summary>
    string Kind { get; }

    JobLimits Limits { get; }

    /// <summary>Does the work, as the cluster's own caller named after the job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellation">Cancelled at the time limit, when the silo must end, and when another silo has taken the job over.</param>
    /// <returns>The result as JSON, kept for a while under the job's id; null when there is none. Any exception is a failed try.</returns>
    Task<string?> Run(Job job, CancellationToken cancellation);
}

/// <summary>
/// How a kind of job may fail, and how long it may take. The defaults are those of the contract's tasks (07, 3.1 and 3.4), where they have any.
/// </summary>
internal sealed record JobLimits
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
