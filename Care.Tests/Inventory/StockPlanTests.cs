using Care.Grains.Inventory;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Silo.Demo;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Inventory;

/// <summary>How PostgreSQL carries out the lists of stock and its movements: each off an index, and none costs more because others have stock, too.</summary>
public sealed class StockPlanTests(CareSystem system)
{
    private static readonly Guid Facility = new("00000000-0000-0000-0003-000000000007");
    private static readonly Guid Movement = new("00000000-0007-0004-0000-000000000009");

    private static Dictionary<string, Func<NpgsqlDataSource, NpgsqlCommand>> Lists { get; } = new()
    {
        ["movements"] = source => Movements(source, Below("l")),
        ["movements of an item"] = source => Movements(source, Below("l").Add($"l.item = {4}")),
        ["a movement"] = source => Movements(source, Below("l").Add($"l.id = {Movement}")),
        ["what was used of late"] = source => SqlMovementLog.Used(source, Facility, 4, new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)),
        ["stock"] = source => Below("t").Add($"t.quantity is not null").Page<StockState>(source, "t.item", new(14, 0)),
        ["minimums"] = source => Below("t").Add($"t.min_quantity is not null").Page<StockState>(source, "t.item", new(14, 0)),
    };

    [Fact]
    public async Task A_list_costs_the_same_with_a_hundred_times_the_facilities()
    {
        await using var database = await Fresh("stock-plan");
        await Fill(database, 1, 20);
        var few = await Buffers(database);
        await Fill(database, 21, 2000);
        var many = await Buffers(database);
        // The indexes are one level higher by then.
        Assert.All(few.Keys, list =>
            Assert.True(
                many[list].Buffers <= (2 * few[list].Buffers) + 4,
                $"{list}: {few[list].Buffers} buffers at first, {many[list].Buffers} later: {many[list].Plan}"));
        Assert.All(many, list => Assert.DoesNotContain("Seq Scan", list.Value.Plan, StringComparison.Ordinal));
    }

    /// <summary>What a silo reads of the log is what was used of late, and not all that ever was.</summary>
    [Fact]
    public async Task What_was_used_of_late_costs_the_same_however_long_the_log_is()
    {
        await using var database = await Fresh("stock-log-plan");
        await Fill(database, 7, 7);
        var early = (await Buffers(database))["what was used of late"].Buffers;
        await Run(
            database,
            $"""
            insert into inventory_log (id, facility, item, unit, quantity, quantity_in_default_unit, current_stock, is_incoming, probable_accident,
                created_date)
            select gen_random_uuid(), '{Facility}', 4, 4, 1, 1, 1, false, false, timestamptz '2026-01-01' + n * interval '1 minute' from generate_series(1,
                50000) n
            """);
        await Run(database, "vacuum analyze inventory_log");
        Assert.InRange((await Buffers(database))["what was used of late"].Buffers, 1, early + 4);
    }

    private static NpgsqlCommand Movements(NpgsqlDataSource source, Criteria criteria) => StockMovementSql.Page(source, criteria, new Paging(14, 0));

    private static Criteria Below(string alias) =>
        alias == "l" ? new Criteria().Add($"l.facility = {Facility}") : new Criteria().Add($"t.facility = {Facility}");

    private async Task<NpgsqlDataSource> Fresh(string name)
    {
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(await system.Postgres.Database(name));
        var database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database={name};Command Timeout=120");
        await DemoInventory.Load(database);
        return database;
    }

    /// <summary>Facilities with seven items and twenty movements of each, those of all facilities mixed as they come in.</summary>
    private static async Task Fill(NpgsqlDataSource database, int first, int last)
    {
        await Run(
            database,
            $$"""
            insert into inventory_stock (id, version, document, deleted, facility, item, quantity, is_low, min_quantity, created_date, modified_date)
            select gen_random_uuid(), 1, '{}', false, ('00000000-0000-0000-0003-' || lpad(facility::text, 12, '0'))::uuid, item, 5, false, 5, now(), now()
            from generate_series(1, 7) item, generate_series({{first}}, {{last}}) facility;

            insert into inventory_log (id, facility, item, unit, quantity, quantity_in_default_unit, current_stock, is_incoming, probable_accident,
                created_date)
            select ('00000000-' || lpad(facility::text, 4, '0') || '-' || lpad(item::text, 4, '0') || '-0000-' || lpad(movement::text, 12, '0'))::uuid,
                ('00000000-0000-0000-0003-' || lpad(facility::text, 12, '0'))::uuid, item, 1, 1, 1, 5, movement % 2 = 0, false,
                timestamptz '2026-03-01' + movement * interval '2 hours'
            from generate_series(1, 20) movement, generate_series(1, 7) item, generate_series({{first}}, {{last}}) facility
            """);
        await Run(database, "vacuum analyze");
    }

    private static async Task Run(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<IReadOnlyDictionary<string, (long Buffers, string Plan)>> Buffers(NpgsqlDataSource database)
    {
        Dictionary<string, (long, string)> costs = [];
        foreach (var (name, list) in Lists)
        {
            var dearest = await QueryPlan.Explain(list(database), analyze: true);
            costs[name] = (dearest.Buffers, dearest.Text);
        }

        return costs;
    }
}
