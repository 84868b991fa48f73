using System.Text.Json;
using Care.Grains.Facilities;
using Care.Grains.Files;
using Care.Grains.Inventory;
using Care.Grains.Jobs;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Summaries;
using Care.Interfaces.Facilities;
using Care.Interfaces.Summaries;
using Care.Tests.Caching;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Care.Tests.Summaries;

/// <summary>A database with facilities of its own, since summaries are made of all there are, and a clock that the test moves.</summary>
internal sealed class SummaryFixture : IAsyncDisposable
{
    private readonly NpgsqlDataSource database;
    private readonly CareDatabase care;
    private readonly ServiceProvider services;
    private int pks;

    private SummaryFixture(string url, NpgsqlDataSource database)
    {
        this.database = database;
        care = new CareDatabase(new DatabaseOptions { Url = url, StatePool = 4, ReadPool = 4 });
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(care)
            .AddSingleton<ChangeFeed>()
            .AddSingleton<PlaceDirectory>()
            .AddSingleton<InventoryDirectory>()
            .AddSingleton(new PublicFiles("http://files"))
            .AddSingleton<FacilityViews>()
            .AddSingleton(Pages.Uncached())
            .AddSummaries()
            .BuildServiceProvider();
    }

    public NpgsqlDataSource Database => database;

    public IEnumerable<IJobHandler> Handlers => services.GetServices<IJobHandler>();

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-03-05T06:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    public static async Task<SummaryFixture> Open(CareSystem system)
    {
        var name = $"summaries_{Guid.NewGuid():N}";
        var url = await system.Postgres.Database(name);
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        var database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database={name}");
        await TestPlaces.Load(database);
        return new SummaryFixture(url, database);
    }

    /// <summary>A facility in the district and local body of <see cref="TestPlaces"/>, changed as the test needs.</summary>
    public async Task<Guid> Facility(Func<FacilityState, FacilityState>? change = null)
    {
        var id = Guid.NewGuid();
        var state = new FacilityState
        {
            Pk = Interlocked.Increment(ref pks),
            Name = "Nadi Hospital",
            FacilityType = FacilityType.PrivateHospital,
            Address = "1 Test Road",
            State = TestPlaces.State,
            District = TestPlaces.District,
            LocalBody = TestPlaces.LocalBody,
            PhoneNumber = "+919999999888",
            CreatedDate = Clock.GetUtcNow(),
            ModifiedDate = Clock.GetUtcNow(),
        };
        await Do("select write_facility($1, null, $2::jsonb)", id, JsonSerializer.Serialize(change?.Invoke(state) ?? state, StateJson.Options));
        return id;
    }

    /// <summary>What a facility entered as its patient statistics of a day.</summary>
    public Task Statistics(Guid facility, int visited = 0, int homeQuarantine = 0, int isolation = 0, int referred = 0, int confirmed = 0, bool deleted = false)
    {
        var pk = Interlocked.Increment(ref pks);
        return Do(
            """
            insert into patient_stats (id, version, document, pk, facility, entry_date, num_patients_visited, num_patients_home_quarantine,
                num_patients_isolation,
                num_patient_referred, num_patient_confirmed_positive, deleted)
            values (gen_random_uuid(), 1, '{}', $1, $2, date '2026-01-01' + $1::int, $3, $4, $5, $6, $7, $8)
            """,
            pk, facility, visited, homeQuarantine, isolation, referred, confirmed, deleted);
    }

    public async Task<Guid> Capacity(Guid facility, int roomType, int total, int current, bool deleted = false)
    {
        var id = Guid.NewGuid();
        await Do(
            "select write_facility_capacity($1, null, $2::jsonb)",
            id,
            JsonSerializer.Serialize(new
            {
                pk = Interlocked.Increment(ref pks),
                facility,
                room_type = roomType,
                total_capacity = total,
                current_capacity = current,
                deleted,
                modified_date = "2026-03-04T20:00:00.000001Z",
            }));
        return id;
    }

    /// <summary>What a facility has of an item, and its movements: how many of the unit, which way, when, and whether flagged.</summary>
    public async Task Stock(Guid facility, int item, decimal quantity, double? burnRate, params (decimal Moved, string At, decimal Stock, bool Flagged)[] log)
    {
        await Do(
            "select write_inventory_stock($1, null, $2::jsonb)",
            Guid.NewGuid(),
            JsonSerializer.Serialize(new
            {
                deleted = false,
                facility,
                item,
                quantity,
                is_low = quantity < 100,
                burn_rate = burnRate,
                created_date = "2026-03-01T20:00:00Z",
                modified_date = "2026-03-04T20:00:00.000001Z",
            }));
        foreach (var (moved, at, stock, flagged) in log)
        {
            await Do(
                """
                insert into inventory_log (id, facility, item, unit, quantity, quantity_in_default_unit, current_stock, is_incoming, probable_accident,
                    created_date)
                values (gen_random_uuid(), $1, $2, 1, abs($3), abs($3), $4, $3 > 0, $5, $6)
                """,
                facility, item, moved, stock, flagged, Instant(at));
        }
    }

    /// <summary>A patient of a facility, who lives in a local body.</summary>
    public Task Patient(int localBody, bool active, Guid? facility = null, bool deleted = false) => Do(
        """
        insert into patient (id, version, document, pk, deleted, facility, created_date, modified_date, name, gender, phone_number, emergency_phone_number,
            local_body,
            source, disease_status, is_active, allow_transfer, is_antenatal, is_vaccinated, number_of_doses)
        values (gen_random_uuid(), 1, '{}', $1, $2, $3, now(), now(), 'P', 1, '', '', $4, 0, 1, $5, true, false, false, 0)
        """,
        Interlocked.Increment(ref pks), deleted, (object?)facility ?? DBNull.Value, localBody, active);

    /// <summary>Consultations, as the consultations will show them.</summary>
    public Task Consultations(string rows) => Do(
        $"create or replace view open_stay as select gen_random_uuid() as patient, * from (values {rows}) s (facility, local_body, bed_type, home_isolation, "
            + $"created_date)");

    public Task<int> Make(string job, string occurrence) =>
        services.GetServices<ISummary>().Single(summary => summary.Job == job).Write(Instant(occurrence), CancellationToken.None);

    public Task<List<SummaryRow>> OfFacilities(SummaryType type) =>
        Rows("select facility::text, day, created_date, modified_date, data from facility_summary where s_type = $1 order by day", type);

    public Task<List<SummaryRow>> OfDistricts() =>
        Rows("select district::text, day, created_date, modified_date, data from district_summary where s_type = $1 order by day, district",
            SummaryType.PatientSummary);

    public async Task Do(string sql, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await care.DisposeAsync();
        await database.DisposeAsync();
    }

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

    private async Task<List<SummaryRow>> Rows(string sql, SummaryType type)
    {
        List<SummaryRow> found = [];
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = type.ToString() });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found.Add(new(
                rows.GetString(0), rows.GetFieldValue<DateOnly>(1), rows.GetFieldValue<DateTimeOffset>(2), rows.GetFieldValue<DateTimeOffset>(3),
                    JsonSerializer.Deserialize<JsonElement>(rows.GetString(4))));
        }

        return found;
    }
}
