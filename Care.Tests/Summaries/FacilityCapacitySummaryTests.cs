using System.Diagnostics;
using System.Text.Json.Nodes;
using Care.Interfaces.Facilities;
using Care.Interfaces.Summaries;
using Care.Silo.Demo;
using Care.Tests.Servers;

namespace Care.Tests.Summaries;

/// <summary>The capacity summary on a real PostgreSQL (contract 07, 1.3).</summary>
public sealed class FacilityCapacitySummaryTests(CareSystem system)
{
    private const string Job = "summarise_facility_capacity";

    [Fact]
    public async Task The_document_is_the_facility_with_its_patients_and_beds()
    {
        await using var fixture = await SummaryFixture.Open(system);
        var facility = await fixture.Facility(state => state with { Features = [FacilityFeature.BloodBank], Longitude = 76.5m, OxygenCapacity = 12 });
        foreach (var active in (bool[])[true, true, true, false, false])
        {
            await fixture.Patient(TestPlaces.OtherLocalBody, active, facility);
        }

        var oxygen = await fixture.Capacity(facility, 300, 10, 4);
        var icu = await fixture.Capacity(facility, 100, 5, 5);
        await fixture.Capacity(facility, 20, 7, 7);
        await fixture.Capacity(facility, 200, 8, 8, deleted: true);
        Assert.Equal(1, await fixture.Make(Job, "2026-03-05T11:55:00+05:30"));

        var data = Assert.Single(await fixture.OfFacilities(SummaryType.FacilityCapacity)).Data;
        JsonEqual.Check(
            new JsonArray(Room(icu, 100, "ICU Bed", 5, 5), Room(oxygen, 300, "Oxygen Bed", 10, 4)),
            data.GetProperty("availability"));
        Assert.Equal("{}", data.GetProperty("inventory").GetRawText());
        Assert.Equal(3, data.GetProperty("actual_live_patients").GetInt32());
        Assert.Equal(2, data.GetProperty("actual_discharged_patients").GetInt32());
        Assert.Equal(3, data.GetProperty("patient_count").GetInt32());
        Assert.Equal(facility, data.GetProperty("id").GetGuid());
        Assert.Equal("Private Hospital", data.GetProperty("facility_type").GetString());
        Assert.Equal("76.5000000000000000", data.GetProperty("longitude").GetString());
        Assert.Equal("2026-03-05T11:30:00+05:30", data.GetProperty("created_date").GetString());
        Assert.Equal("Nadi", data.GetProperty("district_object").GetProperty("name").GetString());
        Assert.Equal(12, data.GetProperty("oxygen_capacity").GetInt32());
        Assert.Equal(37, data.EnumerateObject().Count());
    }

    [Fact]
    public async Task The_stock_of_each_item_is_told_with_what_happened_to_it_that_day()
    {
        await using var fixture = await SummaryFixture.Open(system);
        await DemoInventory.Load(fixture.Database);
        var facility = await fixture.Facility();
        await fixture.Stock(
            facility, DemoInventory.IvFluid, 40.5m, 1.25,
            (17m, "2026-03-04T23:59:59+05:30", 17, false), (20m, "2026-03-05T00:00:00+05:30", 37, false), (-5.5m, "2026-03-05T10:00:00+05:30", 31.5m, false),
            (0.5m, "2026-03-05T11:00:00+05:30", 32m, false), (9m, "2026-03-05T11:00:01+05:30", 41m, true), (-0.5m, "2026-03-06T00:00:00+05:30", 40.5m, false));
        await fixture.Stock(facility, DemoInventory.Ppe, 7m, null);
        await fixture.Make(Job, "2026-03-05T11:55:00+05:30");

        var inventory = Assert.Single(await fixture.OfFacilities(SummaryType.FacilityCapacity)).Data.GetProperty("inventory");
        JsonEqual.Check(
            new JsonObject
            {
                ["1"] = Figures("PPE", "Items", 7, null, 7, 0, 0, 7),
                ["2"] = Figures("IV Fluid 500 ml", "Items", 40.5, 1.25, 32, 5.5, 20.5, 17),
            },
            inventory);
    }

    [Fact]
    public async Task A_facility_without_features_or_capacities_is_summarised_all_the_same()
    {
        await using var fixture = await SummaryFixture.Open(system);
        await fixture.Facility(state => state with { Features = null, District = null, LocalBody = null });
        await fixture.Make(Job, "2026-03-05T11:55:00+05:30");
        var data = Assert.Single(await fixture.OfFacilities(SummaryType.FacilityCapacity)).Data;
        Assert.Equal("[]", data.GetProperty("availability").GetRawText());
        Assert.Equal(0, data.GetProperty("actual_live_patients").GetInt32());
    }

    [Theory]
    [InlineData("2026-03-04T23:55:00+05:30", "2026-03-04")]
    [InlineData("2026-03-05T00:00:00+05:30", "2026-03-05")]
    [InlineData("2026-03-05T05:25:00+05:30", "2026-03-05")]
    public async Task The_day_is_that_of_the_server_zone_at_the_occurrence(string occurrence, string day)
    {
        await using var fixture = await SummaryFixture.Open(system);
        await fixture.Facility();
        fixture.Clock.SetUtcNow(SummaryFixture.Instant("2026-03-09T00:00:00Z"));
        await fixture.Make(Job, occurrence);
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), Assert.Single(await fixture.OfFacilities(SummaryType.FacilityCapacity)).Day);
    }

    [Fact]
    public async Task Ten_thousand_facilities_are_summarised_in_one_go_and_again_without_doubling()
    {
        await using var fixture = await SummaryFixture.Open(system);
        await fixture.Facility();
        await fixture.Do(
            """
            insert into facility (id, version, document, pk, name, facility_type, local_body, district, state)
            select gen_random_uuid(), 1, document || jsonb_build_object('pk', n, 'name', 'Hospital ' || n), n, 'Hospital ' || n, facility_type, local_body,
                district, state
            from facility, generate_series(1001, 10999) n
            """);
        var took = Stopwatch.StartNew();
        foreach (var job in (string[])[Job, "summarise_triage", "summarise_patient"])
        {
            Assert.Equal(10_000, await fixture.Make(job, "2026-03-05T11:55:00+05:30"));
        }

        var once = took.Elapsed;
        await Task.WhenAll(fixture.Make(Job, "2026-03-05T12:00:00+05:30"), fixture.Make(Job, "2026-03-05T12:00:00+05:30"),
            fixture.Make("summarise_triage", "2026-03-05T12:00:00+05:30"));
        Assert.Equal(10_000, (await fixture.OfFacilities(SummaryType.FacilityCapacity)).Count);
        Assert.Equal(10_000, (await fixture.OfFacilities(SummaryType.TriageSummary)).Count);
        Assert.True(once < TimeSpan.FromSeconds(20), $"30,000 summaries took {once}.");
    }

    private static JsonObject Figures(
        string item, string unit, double stock, double? burnRate, double end, double consumed, double added, double start) => new()
        {
            ["item_name"] = item,
            ["stock"] = stock,
            ["unit"] = unit,
            ["is_low"] = stock < 100,
            ["burn_rate"] = burnRate,
            ["end_stock"] = end,
            ["total_consumed"] = consumed,
            ["total_added"] = added,
            ["start_stock"] = start,
            ["modified_date"] = "2026-03-05T01:30:00.000001+05:30",
        };

    private static JsonObject Room(Guid id, int type, string text, int total, int current) => new()
    {
        ["id"] = id.ToString(),
        ["room_type"] = type,
        ["room_type_text"] = text,
        ["total_capacity"] = total,
        ["current_capacity"] = current,
        ["modified_date"] = "2026-03-05T01:30:00.000001+05:30",
    };
}
