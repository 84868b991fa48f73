using System.Text.Json;
using Care.Interfaces.Summaries;
using Care.Tests.Servers;

namespace Care.Tests.Summaries;

/// <summary>The triage summary on a real PostgreSQL (contract 07, 1.1).</summary>
public sealed class TriageSummaryTests(CareSystem system)
{
    private const string Job = "summarise_triage";

    [Fact]
    public async Task All_entries_of_a_facility_are_summed_and_averaged_in_whole_numbers()
    {
        await using var fixture = await SummaryFixture.Open(system);
        var facility = await fixture.Facility();
        await fixture.Statistics(facility, visited: 10, homeQuarantine: 3, isolation: 7, referred: 1, confirmed: 4);
        await fixture.Statistics(facility, visited: 5, homeQuarantine: 2, isolation: 2, referred: 0, confirmed: 5);
        await fixture.Statistics(facility, visited: 100, deleted: true);

        Assert.Equal(1, await fixture.Make(Job, "2026-03-05T10:29:00+05:30"));

        var row = Assert.Single(await fixture.OfFacilities(SummaryType.TriageSummary));
        Assert.Equal(facility.ToString(), row.Subject);
        JsonEqual.Check(
            """
            {
                "facility_name": "Nadi Hospital", "district": "Nadi",
                "total_patients_home_quarantine": 5, "total_patients_referred": 1, "total_patients_isolation": 9, "total_patients_visited": 15,
                "total_patients_confirmed_positive": 9,
                "avg_patients_home_quarantine": 2, "avg_patients_referred": 0, "avg_patients_isolation": 4, "avg_patients_visited": 7,
                "avg_patients_confirmed_positive": 4
            }
            """,
            row.Data);
    }

    [Fact]
    public async Task A_facility_without_entries_or_district_has_nulls_and_zeros()
    {
        await using var fixture = await SummaryFixture.Open(system);
        await fixture.Facility(state => state with { District = null });
        await fixture.Make(Job, "2026-03-05T10:29:00+05:30");
        JsonEqual.Check(
            """
            {
                "facility_name": "Nadi Hospital", "district": null,
                "total_patients_home_quarantine": null, "total_patients_referred": null, "total_patients_isolation": null, "total_patients_visited": null,
                "total_patients_confirmed_positive": 0,
                "avg_patients_home_quarantine": 0, "avg_patients_referred": 0, "avg_patients_isolation": 0, "avg_patients_visited": 0,
                "avg_patients_confirmed_positive": 0
            }
            """,
            Assert.Single(await fixture.OfFacilities(SummaryType.TriageSummary)).Data);
    }

    [Fact]
    public async Task A_deleted_facility_has_no_summary()
    {
        await using var fixture = await SummaryFixture.Open(system);
        await fixture.Facility(state => state with { Deleted = true });
        Assert.Equal(0, await fixture.Make(Job, "2026-03-05T10:29:00+05:30"));
        Assert.Empty(await fixture.OfFacilities(SummaryType.TriageSummary));
    }

    [Fact]
    public async Task A_day_of_the_server_zone_has_one_row_that_each_run_replaces()
    {
        await using var fixture = await SummaryFixture.Open(system);
        var facility = await fixture.Facility();
        await fixture.Statistics(facility, visited: 1);
        await fixture.Make(Job, "2026-03-05T00:59:00+05:30");
        await fixture.Statistics(facility, visited: 2);
        fixture.Clock.Advance(TimeSpan.FromHours(1));
        await fixture.Make(Job, "2026-03-05T20:59:00+05:30");
        await fixture.Make(Job, "2026-03-05T20:59:00+05:30");

        var row = Assert.Single(await fixture.OfFacilities(SummaryType.TriageSummary));
        Assert.Equal(new DateOnly(2026, 3, 5), row.Day);
        Assert.Equal(3, row.Number("total_patients_visited"));
        Assert.Equal(SummaryFixture.Instant("2026-03-05T00:59:00+05:30"), row.CreatedDate);
        Assert.Equal(fixture.Clock.GetUtcNow(), row.ModifiedDate);
        Assert.False(row.Data.TryGetProperty("modified_date", out JsonElement _));

        await fixture.Make(Job, "2026-03-06T00:59:00+05:30");
        Assert.Equal([new(2026, 3, 5), new DateOnly(2026, 3, 6)], (await fixture.OfFacilities(SummaryType.TriageSummary)).Select(each => each.Day));
    }
}
