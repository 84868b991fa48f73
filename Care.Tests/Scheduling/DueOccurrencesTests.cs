using System.Collections.Immutable;
using Care.Grains.Scheduling;
using Cronos;
using CsCheck;

namespace Care.Tests.Scheduling;

public class DueOccurrencesTests
{
    private static readonly TimeSpan CatchUp = TimeSpan.FromMinutes(10);
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<CronExpression> Crons =
        Gen.OneOfConst("*/5 * * * *", "59 * * * *", "59 0,4,8,12,16,20 * * *", "0 0 * * *", "* * * * *", "17 3 * * 1")
        .Select(cron => CronExpression.Parse(cron));

    [Fact]
    public void Nothing_is_due_before_the_next_occurrence() => Assert.Empty(Due("59 * * * *", Noon, Noon.AddMinutes(28)));

    [Fact]
    public void An_occurrence_is_due_from_its_very_instant_on()
    {
        // 17:59 in the server zone, half an hour off the hours of UTC.
        Assert.Equal([Noon.AddMinutes(29)], Due("59 * * * *", Noon, Noon.AddMinutes(29)));
        Assert.Equal([Noon.AddMinutes(29)], Due("59 * * * *", Noon, Noon.AddMinutes(31)));
    }

    [Fact]
    public void The_occurrence_that_was_recorded_is_not_due_again() => Assert.Empty(Due("*/5 * * * *", Noon, Noon));

    [Fact]
    public void The_day_begins_in_the_server_zone() =>
        Assert.Equal([new DateTimeOffset(2026, 11, 24, 18, 30, 0, TimeSpan.Zero)], Due("0 0 * * *", Noon, Noon.AddHours(6.6)));

    [Fact]
    public void Occurrences_are_told_in_UTC() =>
        Assert.All(Due("*/5 * * * *", Noon, Noon.AddMinutes(9)), occurrence => Assert.Equal(TimeSpan.Zero, occurrence.Offset));

    [Fact]
    public void Of_the_occurrences_that_were_missed_long_ago_only_the_latest_is_due() =>
        Assert.Equal([Noon.AddHours(4.5).AddMinutes(-1)], Due("59 * * * *", Noon, Noon.AddHours(5)));

    [Fact]
    public void Each_of_those_missed_within_the_catch_up_time_is_due() =>
        Assert.Equal(
            [Noon.AddMinutes(45), Noon.AddMinutes(50), Noon.AddMinutes(55), Noon.AddMinutes(60)],
            Due("*/5 * * * *", Noon, Noon.AddMinutes(60)));

    [Fact]
    public void A_year_of_missed_seconds_is_one_look() =>
        Assert.Equal(602, DueOccurrences.Since(CronExpression.Parse("* * * * * *", CronFormat.IncludeSeconds), Schedule.Zone, Noon.AddYears(-1), Noon, CatchUp)
            .Length);

    [Fact]
    public void A_clock_that_was_set_back_makes_nothing_due() => Assert.Empty(Due("* * * * *", Noon, Noon.AddHours(-1)));

    [Fact]
    public void However_the_ticks_fall_each_occurrence_is_due_once_if_no_tick_is_later_than_the_catch_up_time() =>
        Gen.Select(Crons, Gen.Int[1, 599].Array[1, 200], Gen.Int[0, 86400]).Sample((cron, gaps, start) =>
        {
            var (from, last, now) = (Noon.AddSeconds(start), Noon.AddSeconds(start), Noon.AddSeconds(start));
            List<DateTimeOffset> handedOver = [];
            foreach (var gap in gaps)
            {
                now = now.AddSeconds(gap);
                var due = DueOccurrences.Since(cron, Schedule.Zone, last, now, CatchUp);
                handedOver.AddRange(due);
                last = due is [.., var latest] ? latest : last;
            }

            // The plain truth, with the record of the start instant counted as handed over.
            return handedOver.SequenceEqual(cron.GetOccurrences(from, now, Schedule.Zone, fromInclusive: false, toInclusive: true));
        });

    [Fact]
    public void Whatever_was_missed_nothing_is_due_twice_or_early_and_the_latest_occurrence_is_always_due() =>
        Gen.Select(Crons, Gen.Int[0, 40 * 86400], Gen.Int[0, 86400]).Sample((cron, away, start) =>
        {
            var last = Noon.AddSeconds(start);
            var now = last.AddSeconds(away);
            var due = DueOccurrences.Since(cron, Schedule.Zone, last, now, CatchUp);
            var all = cron.GetOccurrences(last, now, Schedule.Zone, fromInclusive: false, toInclusive: true).ToArray();
            return due.SequenceEqual(due.Distinct().Order())
                && due.All(all.Contains)
                && (all is [.., var latest] ? due[^1] == latest : due.IsEmpty)
                && due.Count(occurrence => occurrence < now - CatchUp) <= 1
                && all.Where(occurrence => occurrence >= now - CatchUp).All(due.Contains)
                && DueOccurrences.Since(cron, Schedule.Zone, due is [.., var recorded] ? recorded : last, now, CatchUp).IsEmpty;
        });

    private static ImmutableArray<DateTimeOffset> Due(string cron, DateTimeOffset last, DateTimeOffset now) =>
        DueOccurrences.Since(CronExpression.Parse(cron), Schedule.Zone, last, now, CatchUp);
}
