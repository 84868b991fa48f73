using Care.Grains.Scheduling;
using Care.Interfaces.Summaries;
using Care.Tests.Servers;

namespace Care.Tests.Summaries;

/// <summary>The jobs of the schedule that make the summaries (contract 07, 1).</summary>
public sealed class SummaryJobTests(CareSystem system)
{
    [Theory]
    [InlineData(ScheduleNames.SummariseTriage, SummaryType.TriageSummary)]
    [InlineData(ScheduleNames.SummariseTests, SummaryType.TestSummary)]
    [InlineData(ScheduleNames.SummariseFacilityCapacity, SummaryType.FacilityCapacity)]
    [InlineData(ScheduleNames.SummarisePatient, SummaryType.PatientSummary)]
    public async Task A_job_makes_the_summaries_of_its_occurrence_however_late_and_often_it_runs(string name, SummaryType type)
    {
        await using var fixture = await SummaryFixture.Open(system);
        await fixture.Facility();
        var handler = fixture.Handlers.Single(each => each.Kind == name);
        var job = Occurrence.JobOf(new ScheduleEntry(name, "* * * * *", name), SummaryFixture.Instant("2026-03-05T06:29:00Z"));
        fixture.Clock.SetUtcNow(SummaryFixture.Instant("2026-03-08T01:00:00Z"));

        Assert.Equal("1", await handler.Run(job, CancellationToken.None));
        await handler.Run(job, CancellationToken.None);

        var row = Assert.Single(await fixture.OfFacilities(type));
        Assert.Equal((new DateOnly(2026, 3, 5), SummaryFixture.Instant("2026-03-05T06:29:00Z")), (row.Day, row.CreatedDate));
    }

    [Fact]
    public async Task The_silo_handles_every_summary_of_the_schedule()
    {
        await using var fixture = await SummaryFixture.Open(system);
        var summaries = new ScheduleOptions().Entries.Select(entry => entry.Kind).Where(kind => kind.StartsWith("summarise_", StringComparison.Ordinal));
        Assert.Equal(summaries.Order(), fixture.Handlers.Select(handler => handler.Kind).Order());
    }
}
