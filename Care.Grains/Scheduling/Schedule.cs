using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Cronos;

namespace Care.Grains.Scheduling;

/// <summary>The schedule that this silo was given, its expressions read.</summary>
public sealed class Schedule
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
