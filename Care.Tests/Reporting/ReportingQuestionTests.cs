using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Silo.Demo;
using Care.Tests.Beds;
using Care.Tests.Consultations;
using Care.Tests.Deployment;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Prescriptions;
using Care.Tests.Samples;
using Care.Tests.Servers;
using Care.Tests.Shifting;
using Care.Tests.Summaries;
using Npgsql;

namespace Care.Tests.Reporting;

/// <summary>The questions that a district asks (reporting/questions), each asked by the reporting role.</summary>
public sealed class ReportingQuestionTests(CareSystem system)
{
    public static TheoryData<string> All => [.. Questions];

    internal static IReadOnlyList<string> Questions { get; } =
        [.. Directory.GetFiles(Path.Combine(Checkout.Root, "reporting", "questions"), "*.sql").Select(file => Path.GetFileName(file)).Order()];

    [Theory, MemberData(nameof(All))]
    public async Task The_reporting_role_is_answered(string question)
    {
        Assert.StartsWith("-- ", Checkout.Read($"reporting/questions/{question}"), StringComparison.Ordinal);
        var (columns, _) = await Ask(question);
        Assert.True(columns.Count >= 3);
    }

    [Fact]
    public async Task The_admissions_of_a_hospital_are_counted_and_its_visits_are_not()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var now = DateTimeOffset.UtcNow;
        var hospital = (await fixture.Doctor.GetAsync($"/api/v1/facility/{fixture.Facility}/").Ok()).Text("name")!;
        var back = await Returned();

        var first = await fixture.Begin(body => body["encounter_date"] = now.AddDays(-5));
        await Discharge(first, 1, now.AddDays(-2));
        await fixture.Begin(body => (body["encounter_date"], body["suggestion"], body["admitted"]) = (now.AddDays(-1.5), "OP", false));
        await fixture.Begin(body =>
        {
            (body["encounter_date"], body["category"]) = (now.AddDays(-1), "Critical");
            // Deprecated, and not every client says it.
            body.Remove("admitted");
        });

        Assert.Equal([Day(-5), Day(-2), Day(-1)], await Of("admissions_and_discharges_a_day", "day"));
        Assert.Equal([1L, 0L, 1L], await Of("admissions_and_discharges_a_day", "admissions"));
        Assert.Equal([0L, 1L, 0L], await Of("admissions_and_discharges_a_day", "discharges"));
        Assert.Equal(["Moderate", 1L, 3.0m, 3.0m], await Row("length_of_stay"));
        Assert.Equal(["Critical", 1L, 0L], await Row("open_stays_by_category"));
        Assert.Equal(["Recovered", 1L, 100.0m], await Row("outcomes"));
        Assert.True(await Returned() > back);

        async Task Discharge(JsonElement consultation, int reason, DateTimeOffset on)
        {
            using var answer = await fixture.Discharge(consultation, new { new_discharge_reason = reason, discharge_date = on, discharge_notes = "Well" });
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        DateOnly Day(int days) => ServerZone.DayOf(now.AddDays(days));

        async Task<object[]> Of(string question, string column)
        {
            var (columns, rows) = await Ask($"{question}.sql");
            return [.. rows.Where(row => row[0].Equals(hospital)).Select(row => row[columns.IndexOf(column)])];
        }

        async Task<object[]> Row(string question) => [.. Assert.Single((await Ask($"{question}.sql")).Rows, row => row[0].Equals(hospital)).Skip(1)];

        async Task<long> Returned() => (await Ask("readmissions.sql")).Rows.Sum(row => (long)row[2]);
    }

    [Fact]
    public async Task The_beds_of_a_hospital_are_as_full_as_patients_lay_in_them()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var now = DateTimeOffset.UtcNow;
        var consultation = (await fixture.Begin(body => body["encounter_date"] = now.AddDays(-40))).Id();
        var (first, second) = (await fixture.Bed(), await fixture.Bed());
        await fixture.Nurse.Assign(consultation, first, $"{now.AddDays(-6):O}").Ok();
        await fixture.Nurse.Assign(consultation, second, $"{now.AddDays(-2):O}").Ok();
        await system.Sql("update bed set created_date = now() - case id when $1 then 5 else 4 end * interval '1 day' where id in ($1, $2)", first, second);

        var months = await OfHospital("bed_occupancy_by_month.sql", fixture);
        // The first bed has been there for five days, in three of which somebody lay in it, the second one for four, of which two.
        Assert.InRange(months.Sum(month => (decimal)month[4]), 8.8m, 9.2m);
        Assert.InRange(months.Sum(month => (decimal)month[5]), 4.8m, 5.2m);
        Assert.InRange((decimal)months[^1][6], 45m, 100m);
    }

    [Fact]
    public async Task An_asset_is_up_for_as_long_as_its_middleware_says_so()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var location = await fixture.Location();
        var (camera, forgotten) = (await fixture.Doctor.Asset(location, "ONVIF"), await fixture.Doctor.Asset(location, "ONVIF"));
        await using var found = system.Database.CreateCommand(
            """
            insert into availability_record (linked_id, linked_model, status, timestamp)
            select $1, 'asset', status, now() - hours * interval '1 hour' from (values (2, 10), (3, 8), (2, 6), (4, 3), (2, 1)) r (status, hours)
            union all select $2, 'asset', 3, now() - interval '40 days'
            """);
        found.Parameters.Add(new() { Value = camera });
        found.Parameters.Add(new() { Value = forgotten });
        await found.ExecuteNonQueryAsync();

        var assets = await OfHospital("asset_uptime.sql", fixture);
        Assert.Equal([0.0m, 720.0m, 0.0m, 1L], assets[0].Skip(3));
        Assert.Equal([75.0m, 2.0m, 2.0m, 1L], assets[1].Skip(3));
        Assert.Equal(2, assets.Count);
    }

    [Fact]
    public async Task A_shifting_request_ends_with_its_transfer()
    {
        using var fixture = await ShiftingFixture.Make(system);
        var path = await fixture.OnTheWay();
        await fixture.Receiver.PostAsync($"{path}transfer/", null).Ok();
        await using var command =
            system.Database.CreateCommand("select status = 80 and modified_on > modified_date from reporting.shifting_request where id = $1");
        command.Parameters.Add(new() { Value = Guid.Parse(path.Split('/')[4]) });
        Assert.Equal(true, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task What_was_given_is_counted_by_hospital_and_substance_without_what_was_archived()
    {
        using var fixture = await ConsultationFixture.Open(system);
        var hospital = (await fixture.Doctor.GetAsync($"/api/v1/facility/{fixture.Facility}/").Ok()).Text("name")!;
        var consultation = (await fixture.Begin()).Id();
        var generic = (await fixture.Nurse.Prescribe(consultation).Ok()).Id();
        var brand = (await fixture.Nurse.Prescribe(consultation, PrescriptionFixture.Body(TestMedicines.Panadol)).Ok()).Id();
        var unsaid = (await fixture.Nurse.Prescribe(consultation, PrescriptionFixture.Body(TestMedicines.Ibuprofen)).Ok()).Id();
        foreach (var given in (string[])[generic, brand, brand])
        {
            await fixture.Nurse.Administer(consultation, given).Ok();
        }

        await fixture.Nurse.Archive(consultation, (await fixture.Nurse.Administer(consultation, unsaid).Ok()).Id()).Ok();
        var (columns, rows) = await Ask("medicines_given_by_month.sql");
        Assert.Equal(["facility", "month", "medicine", "times_given", "patients"], columns);
        var today = ServerZone.DayOf(DateTimeOffset.UtcNow);
        Assert.Equal([hospital, new DateOnly(today.Year, today.Month, 1), "Paracetamol", 3L, 1L], Assert.Single(rows, row => row[0].Equals(hospital)));
    }

    [Fact]
    public async Task Where_an_item_is_out_or_low_is_counted_by_district()
    {
        await using var fixture = await SummaryFixture.Open(system);
        await DemoInventory.Load(fixture.Database);
        var now = DateTimeOffset.UtcNow;
        await fixture.Stock(await fixture.Facility(), DemoInventory.Ppe, 0, 1.5, (5, Ago(50), 5, false), (-5, Ago(36), 0, false));
        // Out of stock for a day in the middle, and long ago.
        await fixture.Stock(
            await fixture.Facility(), DemoInventory.Ppe, 40, null,
            (-9, Ago(24 * 60), 0, false), (9, Ago(24 * 40), 9, false), (-9, Ago(72), 0, false), (40, Ago(48), 40, false));
        await fixture.Stock(await fixture.Facility(), DemoInventory.Ppe, 200, 0.5);
        await fixture.Stock(await fixture.Facility(state => state with { District = TestPlaces.OtherDistrict }), DemoInventory.IvFluid, 900, null);
        await fixture.Stock(await fixture.Facility(state => state with { Deleted = true }), DemoInventory.IvFluid, 0, null);
        var (columns, rows) = await Ask(fixture.Database, "stock_outs_by_district.sql");
        Assert.Equal(
            ["district", "item", "unit", "facilities", "out_of_stock", "low", "stock", "used_an_hour", "days_out_of_stock_in_30"], columns);
        Assert.Equal(
            [["Kunnu", "IV Fluid 500 ml", "Items", 1L, 0L, 0L, 900m, 0d, 0.0m], ["Nadi", "PPE", "Items", 3L, 1L, 2L, 240m, 2d, 2.5m]], rows);

        string Ago(int hours) => now.AddHours(-hours).ToString("O");
    }

    [Fact]
    public async Task A_sample_takes_as_long_as_its_steps_say()
    {
        using var fixture = await SampleFixture.Open(system);
        var laboratory = (await fixture.Pathologist.GetAsync($"/api/v1/facility/{fixture.Laboratory}/").Ok()).Text("name")!;
        await fixture.At("DENIED");
        var path = await fixture.At("APPROVED");
        await fixture.Pathologist.PatchAsJsonAsync(path, new { result = 1 }).Ok();
        await system.Sql(
            """
            update patient_sample_flow set created_date = created_date + case status when 2 then interval '3 hours' else interval '30 hours' end
            where sample = $1 and status in (2, 7)
            """,
            Guid.Parse(path.Split('/')[^2]));
        var row = Assert.Single((await Ask("turnaround_of_samples.sql")).Rows, row => row[0].Equals(laboratory));
        Assert.Equal([2L, 1L, 1L, 3.0m, 30.0m, 30.0m], row.Skip(2));
    }

    /// <summary>What the reporting role is answered.</summary>
    internal static async Task<(List<string> Columns, List<object[]> Rows)> Ask(NpgsqlDataSource database, string question)
    {
        await using var connection = await database.OpenConnectionAsync();
        await Run(connection, "set role care_reporting; set search_path = reporting");
        try
        {
            await using var ask = new NpgsqlCommand(Checkout.Read($"reporting/questions/{question}"), connection);
            await using var read = await ask.ExecuteReaderAsync();
            List<string> columns = [.. Enumerable.Range(0, read.FieldCount).Select(read.GetName)];
            List<object[]> rows = [];
            while (await read.ReadAsync())
            {
                var row = new object[read.FieldCount];
                read.GetValues(row);
                rows.Add(row);
            }

            return (columns, rows);
        }
        finally
        {
            await Run(connection, "reset role; reset search_path");
        }
    }

    private Task<(List<string> Columns, List<object[]> Rows)> Ask(string question) => Ask(system.Database, question);

    /// <summary>The lines of a question that tell of the hospital.</summary>
    private async Task<List<object[]>> OfHospital(string question, ConsultationFixture fixture)
    {
        var hospital = (await fixture.Doctor.GetAsync($"/api/v1/facility/{fixture.Facility}/").Ok()).Text("name")!;
        return [.. (await Ask(question)).Rows.Where(row => row[0].Equals(hospital))];
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
