using System.Collections.Immutable;
using Cronos;

namespace Care.Grains.Scheduling;

/// <summary>Which occurrences of an entry are to be handed over: the whole of what a tick decides, from the record and the clock alone.</summary>
internal static class DueOccurrences
{
    /// <summary>
    /// The occurrences after the last one recorded and up to now, oldest first: all that were missed by no more than the catch-up time, and of the older ones
    /// only the latest, so that a cluster that was away for a day comes back to a day's one summary instead of all.
    /// </summary>
    /// <param name="cron">When the entry occurs.</param>
    /// <param name="zone">The zone that the expression is meant in.</param>
    /// <param name="last">The last occurrence recorded, or the instant from which the entry is kept.</param>
    /// <param name="now">The clock.</param>
    /// <param name="catchUp">How old a missed occurrence may be to be handed over all the same.</param>
    public static ImmutableArray<DateTimeOffset> Since(CronExpression cron, TimeZoneInfo zone, DateTimeOffset last, DateTimeOffset now, TimeSpan catchUp)
    {
        var recent = now - catchUp;
        if (last >= recent)
        {
            return [.. Between(cron, zone, last, now, fromInclusive: false)];
        }

        ImmutableArray<DateTimeOffset> latestOlder = cron.GetPreviousOccurrence(recent, zone) is { } older && older > last ? [older.ToUniversalTime()] : [];
        return [.. latestOlder, .. Between(cron, zone, recent, now, fromInclusive: true)];
    }

    private static IEnumerable<DateTimeOffset> Between(CronExpression cron, TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to, bool fromInclusive) =>
        from > to ? [] : cron.GetOccurrences(from, to, zone, fromInclusive, toInclusive: true).Select(occurrence => occurrence.ToUniversalTime());
}
