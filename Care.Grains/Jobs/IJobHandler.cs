namespace Care.Grains.Jobs;

/// <summary>
/// Runs the jobs of one kind. Registered with <see cref="JobsModule.AddJobHandler{THandler}"/>, one instance a silo, runs side by side.
/// A job can be run again after its effect, when the silo died before it could say so: an effect that may not happen twice is either the same
/// when repeated (a summary that is overwritten), or is made through <see cref="OnceInDatabase"/>.
/// </summary>
public interface IJobHandler
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
