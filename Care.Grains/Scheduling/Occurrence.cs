using System.Globalization;
using Care.Grains.Jobs;

namespace Care.Grains.Scheduling;

/// <summary>
/// The payload of every job of the schedule: <c>job.Read&lt;Occurrence&gt;()</c> in its handler. A job may run later than its occurrence and may run again;
/// work that belongs to a day or an hour belongs to that of <paramref name="At"/>, not to that of the clock.
/// </summary>
/// <param name="Name">The schedule's entry.</param>
/// <param name="At">When it was due, in UTC; for a run by hand, when it was asked for.</param>
internal sealed record Occurrence(string Name, DateTimeOffset At)
{
    /// <summary>The job of an occurrence. Its id is the occurrence itself, so whoever hands it over, and however often, it is one job.</summary>
    public static Job JobOf(ScheduleEntry entry, DateTimeOffset at) =>
        Job.Of(entry.Kind, $"{entry.Name}@{at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}",
            new Occurrence(entry.Name, at.ToUniversalTime()));

    /// <summary>The job of a run by hand.</summary>
    public static Job JobOf(ScheduleEntry entry, DateTimeOffset now, Guid command) =>
        Job.Of(entry.Kind, $"{entry.Name}@by-hand/{command}", new Occurrence(entry.Name, now));
}
