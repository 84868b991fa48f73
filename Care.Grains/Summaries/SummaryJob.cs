using System.Globalization;
using Care.Grains.Caching;
using Care.Grains.Jobs;
using Care.Grains.Scheduling;
using Care.Interfaces.Caching;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Summaries;

/// <summary>
/// Makes the summaries of one kind as a job of the schedule. To run it again is to overwrite the same rows, so nothing needs to be remembered of what was done.
/// </summary>
internal sealed partial class SummaryJob<TSummary>(TSummary summary, CacheGenerations pages, TimeProvider time, ILogger<SummaryJob<TSummary>> logger)
    : IJobHandler
    where TSummary : ISummary
{
    public string Kind => summary.Job;

    public JobLimits Limits { get; } = new();

    /// <summary>The result is the number of rows that were written.</summary>
    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var occurrence = job.Read<Occurrence>().At;
        var began = time.GetTimestamp();
        var rows = await summary.Write(occurrence, cancellation);
        await pages.Advance(PageFamily.Summaries);
        Made(Kind, occurrence, rows, time.GetElapsedTime(began).TotalMilliseconds);
        return rows.ToString(CultureInfo.InvariantCulture);
    }

    [LoggerMessage(7267, LogLevel.Information, "{Job} of {Occurrence:O} wrote {Rows} rows in {Milliseconds:F0} ms")]
    private partial void Made(string job, DateTimeOffset occurrence, int rows, double milliseconds);
}

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
