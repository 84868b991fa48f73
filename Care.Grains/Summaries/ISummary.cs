namespace Care.Grains.Summaries;

/// <summary>
/// Makes the summaries of one kind, of all facilities or districts at once: however many there are, it is one statement that writes. To make them again for the
/// same occurrence overwrites the same rows. Facilities that were soft-deleted get none; inactive and unverified ones do.
/// </summary>
public interface ISummary
{
    /// <summary>The job that makes it, as the schedule names it (contract 07, 1).</summary>
    string Job { get; }

    /// <summary>Makes the summaries.</summary>
    /// <param name="occurrence">When the schedule had the job due. Decides the day, so that a job that is run late or again writes the rows it was meant
    /// to.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>How many rows were written; those that were left as they are don't count.</returns>
    Task<int> Write(DateTimeOffset occurrence, CancellationToken cancellation = default);
}
