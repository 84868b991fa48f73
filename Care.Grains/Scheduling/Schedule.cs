using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Cronos;

namespace Care.Grains.Scheduling;

/// <summary>The schedule that this silo was given, its expressions read.</summary>
internal sealed class Schedule
{
    /// <summary>The server zone. Made here rather than looked up: it is one offset, and containers come without a time zone database.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone(ServerZone.Name, ServerZone.Offset, ServerZone.Name, ServerZone.Name);

    public Schedule(ScheduleOptions options)
    {
        var entries = options.Entries;
        if (Faults(entries) is [var fault, ..])
        {
            throw new ArgumentException($"The schedule {fault}", nameof(options));
        }

        CatchUp = options.CatchUp;
        Entries = [.. entries.Select(entry => new PlannedEntry(entry, Read(entry.Cron)!))];
    }

    public ImmutableArray<PlannedEntry> Entries { get; }

    /// <inheritdoc cref="ScheduleOptions.CatchUp"/>
    public TimeSpan CatchUp { get; }

    public PlannedEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>What is wrong with a schedule, each as a sentence that lacks its subject.</summary>
    internal static ImmutableArray<string> Faults(ImmutableArray<ScheduleEntry> entries) =>
    [
        .. entries.Where(entry => string.IsNullOrWhiteSpace(entry.Name) || entry.Name.Contains('@', StringComparison.Ordinal))
            .Select(entry => $"has an entry named \"{entry.Name}\": a name is not empty and has no @ in it."),
        .. entries.Where(entry => Read(entry.Cron) is null)
            .Select(entry => $"has \"{entry.Cron}\" for {entry.Name}, which is no cron expression of five fields, or six with seconds."),
        .. entries.CountBy(entry => entry.Name).Where(name => name.Value > 1).Select(name => $"has {name.Value} entries named {name.Key}."),
    ];

    private static CronExpression? Read(string cron)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return CronExpression.TryParse(cron, fields == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard, out var expression) ? expression : null;
    }
}

/// <summary>What is to be done again and again.</summary>
/// <param name="Name">Names the entry, its reminder and its jobs. Never changed: what was done is recorded under it.</param>
/// <param name="Cron">When, in the server zone: five fields, or six with seconds first.</param>
/// <param name="Kind">The kind of job that each occurrence hands over.</param>
public sealed record ScheduleEntry(string Name, string Cron, string Kind);

/// <summary>An entry whose expression has been read.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Cron">Its expression.</param>
internal sealed record PlannedEntry(ScheduleEntry Entry, CronExpression Cron)
{
    public string Name => Entry.Name;

    /// <summary>The first occurrence after an instant; null when there is none.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => Cron.GetNextOccurrence(after, Schedule.Zone)?.ToUniversalTime();

    /// <inheritdoc cref="DueOccurrences.Since"/>
    public ImmutableArray<DateTimeOffset> Due(DateTimeOffset last, DateTimeOffset now, TimeSpan catchUp) =>
        DueOccurrences.Since(Cron, Schedule.Zone, last, now, catchUp);
}
