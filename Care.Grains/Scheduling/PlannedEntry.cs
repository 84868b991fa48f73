using System.Collections.Immutable;
using Cronos;

namespace Care.Grains.Scheduling;

/// <summary>An entry whose expression has been read.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Cron">Its expression.</param>
public sealed record PlannedEntry(ScheduleEntry Entry, CronExpression Cron)
{
    public string Name => Entry.Name;

    /// <summary>The first occurrence after an instant; null when there is none.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => Cron.GetNextOccurrence(after, Schedule.Zone)?.ToUniversalTime();

    /// <inheritdoc cref="DueOccurrences.Since"/>
    public ImmutableArray<DateTimeOffset> Due(DateTimeOffset last, DateTimeOffset now, TimeSpan catchUp) =>
        DueOccurrences.Since(Cron, Schedule.Zone, last, now, catchUp);
}
