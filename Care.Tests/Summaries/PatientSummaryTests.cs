using System.Text.Json.Nodes;
using Care.Interfaces.Summaries;
using Care.Tests.Servers;

namespace Care.Tests.Summaries;

/// <summary>The patient summaries of facilities and of districts on a real PostgreSQL (contract 07, 1.4 and 1.5).</summary>
public sealed class PatientSummaryTests(CareSystem system)
{
    private const string Job = "summarise_patient";
    private const string DistrictJob = "summarise_district_patient";

    private static readonly string[] Consultations =
    [
        "isolation", "icu", "icu_with_non_invasive_ventilator", "icu_with_oxygen_support", "icu_with_invasive_ventilator", "bed_with_oxygen_support", "regular",
        "home_quarantine",
    ];

    [Fact]
    public async Task A_facility_where_nobody_stays_has_sixteen_zeros()
    {
        await using var fixture = await SummaryFixture.Open(system);
        var facility = await fixture.Facility(state => state with { District = null });
        await fixture.Make(Job, "2026-03-05T11:59:00+05:30");

        JsonEqual.Check(
            Counts(new JsonObject
            {
                ["facility_name"] = "Nadi Hospital",
                ["district"] = null,
                ["facility_external_id"] = facility.ToString(),
                ["modified_date"] = "05-03-2026 06:00",
            }),
            Assert.Single(await fixture.OfFacilities(SummaryType.PatientSummary)).Data);
    }

    [Fact]
    public async Task Consultations_are_counted_by_bed_and_those_begun_today_once_more()
    {
        await using var fixture = await SummaryFixture.Open(system);
        var (facility, other) = (await fixture.Facility(), await fixture.Facility());
        await fixture.Consultations(
            $"""
            ('{facility}'::uuid, 111, 2, false, '2026-03-05T00:00:00Z'::timestamptz),
            ('{facility}'::uuid, 111, 2, false, '2026-03-04T23:59:59Z'::timestamptz),
            ('{facility}'::uuid, 112, null, true, '2026-03-05T05:00:00Z'::timestamptz),
            ('{facility}'::uuid, 112, 7, false, '2026-03-01T05:00:00Z'::timestamptz)
            """);
        await fixture.Make(Job, "2026-03-05T11:59:00+05:30");
        await fixture.Make(DistrictJob, "2026-03-05T11:59:00+05:30");

        var rows = await fixture.OfFacilities(SummaryType.PatientSummary);
        var row = rows.Single(each => each.Subject == facility.ToString());
        Assert.Equal((2, 1), (row.Number("total_patients_icu"), row.Number("today_patients_icu")));
        Assert.Equal((1, 0), (row.Number("total_patients_regular"), row.Number("today_patients_regular")));
        Assert.Equal((1, 1), (row.Number("total_patients_home_quarantine"), row.Number("today_patients_home_quarantine")));
        Assert.Equal(0, rows.Single(each => each.Subject == other.ToString()).Number("total_patients_icu"));

        var district = (await fixture.OfDistricts()).Single(each => each.Subject == "11");
        Assert.Equal(2, district.Data.GetProperty("111").GetProperty("total_patients_icu").GetInt32());
        Assert.Equal(0, district.Data.GetProperty("112").GetProperty("total_patients_icu").GetInt32());
        Assert.Equal(1, district.Data.GetProperty("112").GetProperty("today_patients_home_quarantine").GetInt32());
    }

    [Fact]
    public async Task A_row_that_would_say_the_same_is_left_alone()
    {
        await using var fixture = await SummaryFixture.Open(system);
        var facility = await fixture.Facility();
        Assert.Equal(1, await fixture.Make(Job, "2026-03-05T11:59:00+05:30"));
        var before = Assert.Single(await fixture.OfFacilities(SummaryType.PatientSummary));

        fixture.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await fixture.Make(Job, "2026-03-05T12:59:00+05:30"));
        var after = Assert.Single(await fixture.OfFacilities(SummaryType.PatientSummary));
        Assert.Equal(
            (before.CreatedDate, before.ModifiedDate, before.Text("modified_date")), (after.CreatedDate, after.ModifiedDate, after.Text("modified_date")));

        await fixture.Consultations($"('{facility}'::uuid, 111, 2, false, '2026-03-05T00:00:00Z'::timestamptz)");
        Assert.Equal(1, await fixture.Make(Job, "2026-03-05T13:59:00+05:30"));
        var changed = Assert.Single(await fixture.OfFacilities(SummaryType.PatientSummary));
        Assert.Equal(SummaryFixture.Instant("2026-03-05T13:59:00+05:30"), changed.CreatedDate);
        Assert.Equal("05-03-2026 07:00", changed.Text("modified_date"));
    }

    [Theory]
    [InlineData("2026-03-05T00:00:00+05:30", "2026-03-04")]
    [InlineData("2026-03-05T05:29:59+05:30", "2026-03-04")]
    [InlineData("2026-03-05T05:30:00+05:30", "2026-03-05")]
    [InlineData("2026-03-05T23:59:00+05:30", "2026-03-05")]
    public async Task The_day_is_that_of_UTC_at_the_occurrence(string occurrence, string day)
    {
        await using var fixture = await SummaryFixture.Open(system);
        await fixture.Facility();
        // Run days late: the clock says the ninth.
        fixture.Clock.SetUtcNow(SummaryFixture.Instant("2026-03-09T00:00:00Z"));
        await fixture.Make(Job, occurrence);
        await fixture.Make(DistrictJob, occurrence);
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), Assert.Single(await fixture.OfFacilities(SummaryType.PatientSummary)).Day);
        Assert.All(await fixture.OfDistricts(), row => Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), row.Day));
    }

    [Fact]
    public async Task Every_district_has_a_row_and_every_local_body_of_it_an_entry()
    {
        await using var fixture = await SummaryFixture.Open(system);
        await fixture.Do("insert into place_district (id, name, state) values (13, 'Ozhivu', 1)");
        await fixture.Patient(111, active: false);
        await fixture.Patient(111, active: false);
        await fixture.Patient(111, active: true);
        await fixture.Patient(111, active: false, deleted: true);
        await fixture.Patient(121, active: false);

        Assert.Equal(4, await fixture.Make(DistrictJob, "2026-03-05T11:59:00+05:30"));
        Assert.Equal(4, await fixture.Make(DistrictJob, "2026-03-05T11:59:00+05:30"));

        var rows = await fixture.OfDistricts();
        Assert.Equal(["11", "12", "13", "21"], rows.Select(row => row.Subject));
        JsonEqual.Check(
            new JsonObject
            {
                ["name"] = "Nadi",
                ["id"] = 11,
                ["modified_date"] = "05-03-2026 06:00",
                ["111"] = Counts(new JsonObject { ["name"] = "Nadi Municipality", ["code"] = "M110001", ["total_inactive"] = 2 }),
                ["112"] = Counts(new JsonObject { ["name"] = "Puzha Grama Panchayat", ["code"] = "G110002", ["total_inactive"] = 0 }),
            },
            rows[0].Data);
        JsonEqual.Check("""{"name": "Ozhivu", "id": 13, "modified_date": "05-03-2026 06:00"}""", rows[2].Data);
    }

    private static JsonObject Counts(JsonObject document)
    {
        foreach (var consultation in Consultations)
        {
            document["total_patients_" + consultation] = 0;
            document["today_patients_" + consultation] = 0;
        }

        return document;
    }
}
