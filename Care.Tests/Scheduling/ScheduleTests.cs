using Care.Grains.Scheduling;

namespace Care.Tests.Scheduling;

public class ScheduleTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 23, 18, 30, 0, TimeSpan.Zero);

    private static readonly ScheduleOptions All = new() { CaptureGoals = true };

    [Fact]
    public void The_jobs_of_the_contract_are_scheduled_when_it_says()
    {
        var schedule = new Schedule(All);

        Assert.Equal(["00:59", "04:59", "08:59", "12:59", "16:59", "20:59"], TimesOf(schedule, "summarise_triage"));
        Assert.Equal(["23:59"], TimesOf(schedule, "summarise_tests"));
        Assert.Equal(288, TimesOf(schedule, "summarise_facility_capacity").Length);
        Assert.Equal(Enumerable.Range(0, 24).Select(hour => $"{hour:00}:59"), TimesOf(schedule, "summarise_patient"));
        Assert.Equal(Enumerable.Range(0, 24).Select(hour => $"{hour:00}:59"), TimesOf(schedule, "summarise_district_patient"));
        Assert.Equal(["00:00"], TimesOf(schedule, "delete_old_notifications"));
        Assert.Equal(Enumerable.Range(0, 48).Select(half => $"{half / 2:00}:{half % 2 * 30:00}"), TimesOf(schedule, "check_asset_status"));
        Assert.Equal(TimesOf(schedule, "check_asset_status"), TimesOf(schedule, "check_location_status"));
        Assert.Equal(["00:00"], TimesOf(schedule, "capture_goals"));
    }

    [Fact]
    public void Each_switch_takes_its_own_entry_out()
    {
        static IEnumerable<string> Missing(ScheduleOptions options) => All.Entries.Except(options.Entries).Select(entry => entry.Name);

        Assert.Equal(["summarise_triage"], Missing(All with { SummariseTriage = false }));
        Assert.Equal(["summarise_tests"], Missing(All with { SummariseTests = false }));
        Assert.Equal(["summarise_facility_capacity"], Missing(All with { SummariseFacilityCapacity = false }));
        Assert.Equal(["summarise_patient"], Missing(All with { SummarisePatient = false }));
        Assert.Equal(["summarise_district_patient"], Missing(All with { SummariseDistrictPatient = false }));
        Assert.Equal(["capture_goals"], Missing(All with { CaptureGoals = false }));
    }

    [Fact]
    public void A_schedule_can_be_given_as_a_setting() =>
        Assert.Equal(
            [new ScheduleEntry("probe", "*/5 * * * * *", "record_occurrence"), new ScheduleEntry("summarise_patient", "* * * * *", "summarise_patient")],
            ScheduleText.Parse("""{"probe": {"cron": "*/5 * * * * *", "kind": "record_occurrence"}, "summarise_patient": {"cron": "* * * * *"}}"""));

    [Theory]
    [InlineData("[]", "is not an object")]
    [InlineData("every five minutes", "is not an object")]
    [InlineData("""{"probe": null}""", "for probe, which is no cron expression")]
    [InlineData("""{"probe": {"cron": "often"}}""", "has \"often\" for probe, which is no cron expression")]
    [InlineData("""{"a@b": {"cron": "* * * * *"}}""", "has an entry named \"a@b\"")]
    public void A_faulty_setting_is_refused_with_a_sentence(string text, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<FormatException>(() => ScheduleText.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_entries_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Schedule(new ScheduleOptions { Instead = [new("a", "* * * * *", "x"), new("a", "0 * * * *", "x")] }));

    [Fact]
    public void The_job_of_an_occurrence_is_named_after_it()
    {
        var job =
            Occurrence.JobOf(new ScheduleEntry("probe", "* * * * *", "record_occurrence"), new DateTimeOffset(2026, 11, 24, 5, 30, 7, TimeSpan.FromHours(5.5)));

        Assert.Equal(("record_occurrence", "probe@2026-11-24T00:00:07Z"), (job.Kind, job.Id));
        Assert.Equal(new Occurrence("probe", new DateTimeOffset(2026, 11, 24, 0, 0, 7, TimeSpan.Zero)), job.Read<Occurrence>());
    }

    private static string[] TimesOf(Schedule schedule, string name) =>
        [.. schedule.Find(name)!.Due(Midnight.AddTicks(-1), Midnight.AddDays(1).AddTicks(-1), TimeSpan.FromDays(1))
            .Select(at => $"{at.ToOffset(Schedule.Zone.BaseUtcOffset):HH:mm}")];
}
