using System.Globalization;
using Care.Grains.Jobs;
using Npgsql;

namespace Care.Grains.Scheduling;

/// <summary>
/// An operator's probe of the schedule: writes one row into <c>schedule_probe</c> for each occurrence that was run. The table has no key that would hide a
/// double, and the insert asks for none: that a job shows once is the doing of <see cref="OnceInDatabase"/> and shows that it works.
/// </summary>
internal sealed class RecordOccurrence(OnceInDatabase once, JobOptions options, TimeProvider time) : IJobHandler
{
    public const string Name = "record_occurrence";

    public string Kind => Name;

    /// <summary>Short pauses: whoever probes wants to see.</summary>
    public JobLimits Limits { get; } =
        new() { MaxTries = 10, FirstPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(10), TimeLimit = TimeSpan.FromMinutes(1) };

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var first = await once.Run(job, (connection, token) => Insert(connection, job, token), cancellation);
        return first.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
    }

    private async Task Insert(NpgsqlConnection connection, Job job, CancellationToken cancellation)
    {
        await using var insert = new NpgsqlCommand("insert into schedule_probe (job_id, ran_on, silo) values ($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = job.Id }, new() { Value = time.GetUtcNow() }, new() { Value = options.Silo } },
        };
        await insert.ExecuteNonQueryAsync(cancellation);
    }
}
