using System.Collections.Immutable;
using Care.Grains.Jobs;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Scheduling;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Scheduling;

/// <summary>
/// Hands over one job for each occurrence of each entry. A reminder, a timer's tick and a call of a silo's <see cref="SchedulerKeeper"/> all mean the same:
/// look what is due by the record and the clock. The record is written after the hand-over, and the job's id is the occurrence: a tick delivered twice, a silo
/// that dies in between, or a second activation in a partition hand over the same job again, which the queue drops; nothing can make them leave one out.
/// </summary>
[GrainType("scheduler")]
internal sealed partial class SchedulerGrain(
    [PersistentState("scheduler", StorageNames.Entities)] IPersistentState<SchedulerState> stored, IJobQueue queue, IJobOutbox jobOutbox, Schedule schedule,
        TimeProvider time, ILogger<SchedulerGrain> logger)
    : Grain, IScheduler, IRemindable
{
    /// <summary>The shortest period that Orleans allows. The reminders only bring the scheduler back to life; the timer makes it punctual.</summary>
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private IGrainTimer? alarm;
    private bool remindersAreSet;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Due at once: all that an activation has to do calls others, which has no place here. KeepAlive: nobody else calls between two occurrences.
        alarm = this.RegisterGrainTimer(Look, new GrainTimerCreationOptions(TimeSpan.Zero, LongestSleep) { KeepAlive = true });
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Look(CancellationToken.None);

    public Task Wake() => Look(CancellationToken.None);

    public Task<ImmutableArray<ScheduledJob>> Entries(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        return Task.FromResult<ImmutableArray<ScheduledJob>>([.. schedule.Entries.Select(planned => new ScheduledJob(
            planned.Name,
            planned.Entry.Cron,
            planned.Entry.Kind,
            InstantOf(stored.State.Last, planned),
            planned.Next(now),
            InstantOf(stored.State.ByHand, planned)))]);
    }

    public async Task<Outcome<string>> RunNow(string name, Guid command)
    {
        if (schedule.Find(name) is not { } planned)
        {
            return Error.NotFound("ScheduledJob");
        }

        var now = time.GetUtcNow();
        var job = Occurrence.JobOf(planned.Entry, now, command);
        // Somebody waits, who is not to need the queue; an occurrence that it does not take stays due.
        await jobOutbox.Keep(job);
        try
        {
            await Record(stored.State with { ByHand = stored.State.ByHand.SetItem(planned.Name, now) });
        }
        catch (DependencyFailedException)
        {
            // It runs, which is what was asked for; that it does not show is logged.
        }

        return job.Id;
    }

    private static DateTimeOffset? InstantOf(ImmutableSortedDictionary<string, DateTimeOffset> record, PlannedEntry planned) =>
        record.TryGetValue(planned.Name, out var instant) ? instant : null;

    private async Task Look(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var last = schedule.Entries.ToImmutableSortedDictionary(planned => planned.Name, planned => stored.State.Last.GetValueOrDefault(planned.Name, now));
        if (!last.SequenceEqual(stored.State.Last))
        {
            // Before anything else: an entry is kept from a recorded instant on, whoever dies next. Entries that are gone leave the record, so that they don't
            // catch up if they come back.
            await Record(stored.State with { Last = last });
        }

        var handedOver = await HandOver(last, now);
        if (!handedOver.SequenceEqual(last))
        {
            await Record(stored.State with { Last = handedOver });
        }

        await SetReminders();
        SetAlarm(time.GetUtcNow());
    }

    /// <summary>Hands over what is due.</summary>
    /// <returns>The last occurrence of each entry that the queue has.</returns>
    private async Task<ImmutableSortedDictionary<string, DateTimeOffset>> HandOver(ImmutableSortedDictionary<string, DateTimeOffset> last, DateTimeOffset now)
    {
        try
        {
            foreach (var planned in schedule.Entries)
            {
                foreach (var occurrence in planned.Due(last[planned.Name], now, schedule.CatchUp))
                {
                    await queue.Enqueue(Occurrence.JobOf(planned.Entry, occurrence));
                    last = last.SetItem(planned.Name, occurrence);
                }
            }
        }
        catch (DependencyFailedException e)
        {
            // What the queue has is recorded; the rest stays due, and the next look finds it.
            NotHandedOver(e.Dependency);
        }

        return last;
    }

    private async Task Record(SchedulerState state)
    {
        stored.State = state;
        try
        {
            await stored.WriteStateAsync();
        }
        catch (Exception e)
        {
            // Another activation wrote, or nobody knows whether the write happened: the next activation reads what is true.
            DeactivateOnIdle();
            NotRecorded(e);
            throw new DependencyFailedException("PostgreSQL");
        }
    }

    /// <summary>One reminder for each entry, none for entries that are gone. Once an activation; a failure costs nothing but its repetition.</summary>
    private async Task SetReminders()
    {
        if (remindersAreSet)
        {
            return;
        }

        try
        {
            var existing = await this.GetReminders();
            foreach (var reminder in existing.Where(reminder => schedule.Find(reminder.ReminderName) is null))
            {
                await this.UnregisterReminder(reminder);
            }

            foreach (var planned in schedule.Entries.Where(planned => existing.All(reminder => reminder.ReminderName != planned.Name)))
            {
                await this.RegisterOrUpdateReminder(planned.Name, ReminderPeriod, ReminderPeriod);
            }

            remindersAreSet = true;
            Keeps(schedule.Entries.Length);
        }
        catch (Exception e)
        {
            RemindersNotSet(e);
        }
    }

    /// <summary>Wakes at the next occurrence. The minute at most also tries again what could not be handed over.</summary>
    private void SetAlarm(DateTimeOffset now)
    {
        var sleep = LongestSleep;
        foreach (var planned in schedule.Entries)
        {
            sleep = planned.Next(now) is { } next && next - now < sleep ? next - now : sleep;
        }

        alarm?.Change(sleep, LongestSleep);
    }

    [LoggerMessage(6001, LogLevel.Information, "The scheduler is awake and keeps {Entries} entries")]
    private partial void Keeps(int entries);

    [LoggerMessage(6002, LogLevel.Warning, "Due occurrences could not be handed over and stay due: {Dependency} did not answer")]
    private partial void NotHandedOver(string dependency);

    [LoggerMessage(6003, LogLevel.Warning, "The scheduler could not record what it handed over and starts anew")]
    private partial void NotRecorded(Exception error);

    [LoggerMessage(6004, LogLevel.Warning, "The scheduler's reminders could not be set and are tried again")]
    private partial void RemindersNotSet(Exception error);
}

/// <summary>What the scheduler remembers.</summary>
internal sealed record SchedulerState
{
    /// <summary>For each entry the last occurrence that the queue has, or the instant from which the entry is kept.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> Last { get; init; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;

    /// <summary>For each entry that an operator had run, when that was last. It has no say in what is due.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> ByHand { get; init; } = ImmutableSortedDictionary<string, DateTimeOffset>.Empty;
}
