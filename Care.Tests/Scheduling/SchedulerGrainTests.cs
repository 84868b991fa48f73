using System.Collections.Immutable;
using Care.Grains.Scheduling;
using Care.Interfaces.Calls;
using Care.Interfaces.Scheduling;
using Care.Tests.Servers;

namespace Care.Tests.Scheduling;

public class SchedulerGrainTests
{
    private static readonly ScheduleEntry EveryMinute = new("minutely", "* * * * *", "test");
    private static readonly ScheduleEntry Hourly = new("hourly", "59 * * * *", "test");
    private static readonly DateTimeOffset Noon = SchedulerCluster.Noon;

    [Fact]
    public async Task A_new_entry_is_kept_from_now_on_and_makes_up_for_nothing()
    {
        await using var cluster = await SchedulerCluster.Start([EveryMinute, Hourly], wakeEvery: TimeSpan.FromSeconds(10));

        Assert.Equal([("hourly", Noon), ("minutely", Noon)], cluster.Recorded.Select(entry => (entry.Key, entry.Value)));
        Assert.Empty(cluster.Jobs.Jobs);
    }

    [Fact]
    public async Task Each_occurrence_is_handed_over_at_its_time_by_the_timer_alone()
    {
        await using var cluster = await Awake([new("probe", "*/7 * * * * *", "test")]);

        cluster.Clock.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Empty(cluster.Jobs.Jobs);
        cluster.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await cluster.HasHandedOver("probe@2026-11-24T12:00:07Z");
        await Recorded(cluster, "probe", Noon.AddSeconds(7));
        await Eventually.Holds(
            () =>
            {
                cluster.Clock.Advance(TimeSpan.FromSeconds(0.5));
                return cluster.Jobs.Jobs.Count > 1;
            },
            "the second occurrence");

        Assert.Equal("probe@2026-11-24T12:00:14Z", cluster.Jobs.Jobs[1].Id);
    }

    [Fact]
    public async Task A_scheduler_that_fell_asleep_is_woken_by_its_reminders()
    {
        await using var cluster = await Awake([Hourly]);
        await cluster.Sleep();

        await Eventually.Holds(
            () =>
            {
                cluster.Clock.Advance(TimeSpan.FromSeconds(20));
                return cluster.Jobs.Jobs.Count > 0;
            },
            "a reminder to wake the scheduler");

        Assert.Equal("hourly@2026-11-24T12:29:00Z", cluster.Jobs.Jobs[0].Id);
    }

    [Fact]
    public async Task However_often_it_looks_an_occurrence_is_one_job()
    {
        await using var cluster = await Awake([EveryMinute], silos: 2);
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => cluster.Wake()));

        await cluster.HasHandedOver("minutely@2026-11-24T12:01:00Z");
    }

    [Fact]
    public async Task After_a_long_absence_only_the_latest_of_what_was_missed_long_ago_is_made_up_for()
    {
        await using var cluster = await SchedulerCluster.Start(
            [EveryMinute, Hourly],
            wakeEvery: TimeSpan.FromSeconds(10),
            recorded: ImmutableSortedDictionary<string, DateTimeOffset>.Empty.Add("hourly", Noon.AddDays(-3)).Add("minutely", Noon.AddMinutes(-3)));

        await cluster.HasHandedOver(
            "minutely@2026-11-24T11:58:00Z", "minutely@2026-11-24T11:59:00Z", "minutely@2026-11-24T12:00:00Z", "hourly@2026-11-24T11:29:00Z");
        await Recorded(cluster, "hourly", Noon.AddMinutes(-31));
    }

    [Fact]
    public async Task What_could_not_be_handed_over_stays_due()
    {
        await using var cluster = await Awake([EveryMinute]);
        cluster.Queue.IsAway = true;
        cluster.Clock.Advance(TimeSpan.FromMinutes(2));
        await cluster.Wake();
        Assert.Equal(Noon, cluster.Recorded["minutely"]);

        cluster.Queue.IsAway = false;
        await cluster.Wake();

        await cluster.HasHandedOver("minutely@2026-11-24T12:01:00Z", "minutely@2026-11-24T12:02:00Z");
        await Recorded(cluster, "minutely", Noon.AddMinutes(2));
    }

    [Fact]
    public async Task An_occurrence_that_was_handed_over_and_not_recorded_is_one_job_all_the_same()
    {
        await using var cluster = await Awake([EveryMinute]);
        cluster.Storage.Fail(writes: 1);
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        await cluster.HasHandedOver("minutely@2026-11-24T12:01:00Z");

        await WakeUntilRecorded(cluster, "minutely", Noon.AddMinutes(1));

        await cluster.HasHandedOver("minutely@2026-11-24T12:01:00Z");
    }

    [Fact]
    public async Task An_activation_whose_record_another_one_wrote_gives_itself_up_and_the_next_one_goes_on()
    {
        await using var cluster = await Awake([EveryMinute]);
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        await Recorded(cluster, "minutely", Noon.AddMinutes(1));
        cluster.Storage.Put(
            "scheduler", new SchedulerState { Last = ImmutableSortedDictionary<string, DateTimeOffset>.Empty.Add("minutely", Noon.AddMinutes(1)) });

        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        await WakeUntilRecorded(cluster, "minutely", Noon.AddMinutes(2));

        await cluster.HasHandedOver("minutely@2026-11-24T12:01:00Z", "minutely@2026-11-24T12:02:00Z");
    }

    [Fact]
    public async Task An_entry_that_is_gone_leaves_the_record_and_does_not_catch_up_when_it_comes_back()
    {
        await using var cluster = await Awake([EveryMinute, Hourly]);
        await cluster.Replan([Hourly]);
        await cluster.Wake();
        Assert.Equal(["hourly"], cluster.Recorded.Keys);

        cluster.Clock.Advance(TimeSpan.FromMinutes(5));
        await cluster.Replan([EveryMinute, Hourly]);
        await cluster.Wake();

        Assert.Equal(Noon.AddMinutes(5), cluster.Recorded["minutely"]);
        Assert.Empty(cluster.Jobs.Jobs);
    }

    [Fact]
    public async Task An_entry_that_is_gone_loses_its_reminder()
    {
        await using var cluster = await Awake([EveryMinute, Hourly]);
        Assert.Equal(["hourly", "minutely"], await cluster.Reminders());

        await cluster.Replan([Hourly]);
        await cluster.Wake();

        Assert.Equal(["hourly"], await cluster.Reminders());
    }

    [Fact]
    public async Task The_scheduler_lives_on_when_its_silo_dies()
    {
        await using var cluster = await SchedulerCluster.Start([EveryMinute], silos: 3, wakeEvery: TimeSpan.FromSeconds(10));
        List<string> expected = [];
        for (var round = 1; round <= 3; round++)
        {
            await cluster.KillTheSchedulersSilo();
            var until = Noon.AddMinutes(round);
            await Eventually.Holds(
                () =>
                {
                    var step = until - cluster.Clock.GetUtcNow();
                    cluster.Clock.Advance(step > TimeSpan.FromSeconds(10) ? TimeSpan.FromSeconds(10) : step);
                    return cluster.Recorded["minutely"] == until;
                },
                $"the occurrence of {until:HH:mm}",
                seconds: 60);
            expected.Add($"minutely@2026-11-24T12:{round:00}:00Z");
        }

        await cluster.HasHandedOver([.. expected]);
    }

    [Fact]
    public async Task The_entries_tell_their_last_and_next_occurrence()
    {
        await using var cluster = await Awake([EveryMinute, Hourly]);
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        await Recorded(cluster, "minutely", Noon.AddMinutes(1));

        Assert.Equal(
            [
                new ScheduledJob("minutely", "* * * * *", "test", Noon.AddMinutes(1), Noon.AddMinutes(2)),
                new ScheduledJob("hourly", "59 * * * *", "test", Noon, Noon.AddMinutes(29)),
            ],
            await cluster.Entries());
    }

    [Fact]
    public async Task An_entry_can_be_run_now_once_for_each_command_and_its_schedule_stays()
    {
        await using var cluster = await Awake([Hourly]);
        var command = Guid.NewGuid();

        var outcome = await cluster.RunNow("hourly", command);
        await cluster.RunNow("hourly", command);

        Assert.Equal($"hourly@by-hand/{command}", outcome.Value);
        var job = Assert.Single(cluster.Jobs.Jobs);
        Assert.Equal(("test", new Occurrence("hourly", Noon)), (job.Kind, job.Read<Occurrence>()));
        Assert.Equal(Noon, cluster.Recorded["hourly"]);
        Assert.Equal((Noon, Noon), (cluster.RecordedByHand["hourly"], Assert.Single(await cluster.Entries()).LastByHand));
        Assert.Equal(ErrorKind.NotFound, (await cluster.RunNow("yearly", command)).Error?.Kind);
    }

    [Fact]
    public async Task Nobody_outside_the_cluster_may_touch_the_schedule()
    {
        await using var cluster = await Awake([Hourly]);
        var scheduler = cluster.Cluster.Client.GetGrain<IScheduler>(0);
        foreach (var caller in (Caller[])[Caller.Anonymous, Caller.OfUser(Guid.NewGuid()), Caller.System("forged")])
        {
            using (caller.Enter())
            {
                await Assert.ThrowsAsync<CallRefusedException>(() => scheduler.Wake());
                await Assert.ThrowsAsync<CallRefusedException>(() => scheduler.Entries());
                await Assert.ThrowsAsync<CallRefusedException>(() => scheduler.RunNow("hourly", Guid.NewGuid()));
            }
        }

        Assert.Empty(cluster.Jobs.Jobs);
    }

    /// <summary>A cluster whose scheduler was woken once and is then left to its timer and its reminders.</summary>
    private static async Task<SchedulerCluster> Awake(ImmutableArray<ScheduleEntry> entries, int silos = 1)
    {
        var cluster = await SchedulerCluster.Start(entries, silos);
        await cluster.Wake();
        return cluster;
    }

    private static Task<DateTimeOffset> Recorded(SchedulerCluster cluster, string name, DateTimeOffset last) =>
        Eventually.Holds(() => Task.FromResult(cluster.Recorded[name]), seen => seen == last, $"{last:O} to be recorded");

    private static async Task WakeUntilRecorded(SchedulerCluster cluster, string name, DateTimeOffset last) =>
        await Eventually.Holds(
            async () =>
            {
                try
                {
                    await cluster.Wake();
                }
                catch (Exception e) when (e is DependencyFailedException or OrleansException)
                {
                    // The activation gives itself up; the next call meets another.
                }

                return cluster.Recorded[name];
            },
            seen => seen == last,
            $"{last:O} to be recorded");
}
