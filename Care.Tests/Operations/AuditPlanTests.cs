using Care.Grains.Operations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.Operations;

/// <summary>The audit at a length that it has after an hour of a busy day: every filter is served by an index.</summary>
public sealed class AuditPlanTests(CareSystem system) : IAsyncLifetime
{
    private CareDatabase? database;

    public async ValueTask InitializeAsync()
    {
        var url = await system.Postgres.Database("audit");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        database = new CareDatabase(new DatabaseOptions { Url = url });
        await using var fill = database.State.CreateCommand(
            """
            insert into change_log (kind, entity, version, changed_on, changed_by, operation, changed)
            select case when n % 100 = 0 then 'facility' else 'patient' end, md5((n % 5000)::text)::uuid, 1,
                timestamptz '2026-03-01' + n * interval '1 minute', 1000 + n % 300, '~', '{"name": "x"}'
            from generate_series(1, 60000) n
            where not exists (select from change_log);
            analyze change_log;
            """);
        await fill.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await database!.DisposeAsync();

    public static TheoryData<string, string> Filters => new()
    {
        { "kind", "change_log_of_kind" },
        { "entity", "change_log_of_entity" },
        { "user", "change_log_of_user" },
        { "nothing", "change_log_pkey" },
        { "page", "change_log_pkey" },
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task A_filter_is_served_by_its_index(string filter, string index) =>
        Assert.Contains(index, (await Explain(Of(filter))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_day_of_long_ago_is_found_without_reading_what_came_after() =>
        Assert.DoesNotContain("change_log", (await Explain(new() { Days = new DateRange(new(2026, 3, 2), new(2026, 3, 2)) })).Scanned);

    private static AuditFilter Of(string filter) => filter switch
    {
        "kind" => new() { Kind = "facility" },
        "entity" => new() { Entity = Guid.Empty.ToString() },
        "user" => new() { Username = "nobody" },
        "page" => new() { Before = 30_000 },
        _ => new(),
    };

    private Task<QueryPlan> Explain(AuditFilter filter) => QueryPlan.Explain(AuditQueries.Statement(database!.Reads, filter, 15));
}
