using System.Collections.Immutable;
using Care.Grains.Idempotency;
using Care.Grains.Jobs;

namespace Care.Grains.Scheduling;

/// <summary>What is scheduled in this cluster. Read once: the silo on which the scheduler starts decides, so all silos are given the same.</summary>
public sealed record ScheduleOptions
{
    /// <summary><c>TASK_SUMMARIZE_TRIAGE</c>.</summary>
    public bool SummariseTriage { get; init; } = true;

    /// <summary><c>TASK_SUMMARIZE_TESTS</c>.</summary>
    public bool SummariseTests { get; init; } = true;

    /// <summary><c>TASK_SUMMARIZE_FACILITY_CAPACITY</c>.</summary>
    public bool SummariseFacilityCapacity { get; init; } = true;

    /// <summary><c>TASK_SUMMARIZE_PATIENT</c>.</summary>
    public bool SummarisePatient { get; init; } = true;

    /// <summary><c>TASK_SUMMARIZE_DISTRICT_PATIENT</c>.</summary>
    public bool SummariseDistrictPatient { get; init; } = true;

    /// <summary>True where goals can be captured: <c>PLAUSIBLE_HOST</c> and its like.</summary>
    public bool CaptureGoals { get; init; }

    /// <summary>
    /// <c>CARE_SCHEDULE</c>: what is scheduled instead of all of the above, for trials and tests of the cluster; see <see cref="ScheduleText"/>.
    /// </summary>
    public ImmutableArray<ScheduleEntry>? Instead { get; init; }

    /// <summary>Each occurrence that was missed by less than this is handed over; of those missed by more, only the latest.</summary>
    public TimeSpan CatchUp { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How often each silo sees to it that the scheduler is awake: how late an occurrence is at most after its silo died, the time to notice that death apart.
    /// </summary>
    public TimeSpan WakeEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The schedule of the contract, switches applied, or what is scheduled instead.</summary>
    public ImmutableArray<ScheduleEntry> Entries => Instead ?? [.. Contract()];

    private IEnumerable<ScheduleEntry> Contract()
    {
        (bool On, string Name, string Cron)[] all =
        [
            (true, ScheduleNames.DeleteOldNotifications, "0 0 * * *"),
            (SummariseTriage, ScheduleNames.SummariseTriage, "59 0,4,8,12,16,20 * * *"),
            (SummariseTests, ScheduleNames.SummariseTests, "59 23 * * *"),
            (SummariseFacilityCapacity, ScheduleNames.SummariseFacilityCapacity, "*/5 * * * *"),
            (SummarisePatient, ScheduleNames.SummarisePatient, "59 * * * *"),
            (SummariseDistrictPatient, ScheduleNames.SummariseDistrictPatient, "59 * * * *"),
            (CaptureGoals, ScheduleNames.CaptureGoals, "0 0 * * *"),
            (true, ScheduleNames.CheckAssetStatus, "0,30 * * * *"),
            (true, ScheduleNames.CheckLocationStatus, "0,30 * * * *"),
            (true, ForgetCompletedJobs.Name, "30 0 * * *"),
            (true, ForgetIdempotentRequests.Name, "15 * * * *"),
        ];
        return all.Where(entry => entry.On).Select(entry => new ScheduleEntry(entry.Name, entry.Cron, entry.Name));
    }
}
