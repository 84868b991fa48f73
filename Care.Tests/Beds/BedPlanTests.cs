using Care.Grains.Assets;
using Care.Grains.Beds;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Beds;

/// <summary>What the lists of a ward cost in a hospital that has much beside it: what the client asks for names both the hospital and the ward.</summary>
public sealed class BedPlanTests(CareSystem system)
{
    private const int Few = 200;
    private const int Many = 20_000;

    private static readonly Guid Hospital = new("00000000-0000-0000-0001-000000000001");
    private static readonly Guid Ward = new("00000000-0000-0000-0002-000000000001");
    private static readonly PermissionSet Nurse = new() { UserType = UserType.Nurse, Pk = 7, Facilities = [Hospital] };

    private static Dictionary<string, Func<NpgsqlDataSource, NpgsqlCommand>> Lists { get; } = new()
    {
        ["beds"] = source => BedQueries.Command(source, BedQueries.Scoped(new() { Facility = Hospital, Location = Ward }, Nurse), Paging.First),
        ["assets"] = source => AssetQueries.Command(
            source, AssetQueries.Scoped(new() { Facility = Hospital, Location = Ward }, Nurse, DateTimeOffset.UtcNow), Paging.First),
    };

    [Fact]
    public async Task The_lists_of_a_ward_cost_the_same_with_a_hundred_times_the_beds_of_its_hospital()
    {
        await using var database = await Fresh();
        await Fill(database, 1, Few);
        var few = await Buffers(database);
        await Fill(database, Few + 1, Many);
        foreach (var (name, list) in Lists)
        {
            var plan = await QueryPlan.Explain(list(database), analyze: true);
            Assert.True(plan.Buffers <= 2 * few[name], $"{name}: {few[name]} buffers at first, {plan.Buffers} later\n{plan.Text}");
        }
    }

    private static async Task<Dictionary<string, long>> Buffers(NpgsqlDataSource database)
    {
        Dictionary<string, long> buffers = [];
        foreach (var (name, list) in Lists)
        {
            buffers[name] = (await QueryPlan.Explain(list(database), analyze: true)).Buffers;
        }

        return buffers;
    }

    private async Task<NpgsqlDataSource> Fresh()
    {
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(await system.Postgres.Database("bed-plan"));
        return NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database=bed-plan;Command Timeout=120");
    }

    /// <summary>
    /// Beds and assets of 200 small hospitals with a ward each, and beside them those of the hospital, of which the first twenty are in the ward.
    /// </summary>
    private static async Task Fill(NpgsqlDataSource database, int first, int last)
    {
        await using var fill = database.CreateCommand(
            $$"""
            set session_replication_role = replica;
            insert into facility (id, version, document, pk, name, facility_type)
            select ('00000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, 1, '{}', n, 'F' || n, 2 from generate_series(1, 201) n
            on conflict do nothing;

            insert into bed (id, version, document, pk, deleted, created_date, facility, location, name, bed_type)
            select gen_random_uuid(), 1, '{}', n, false, now(), '{{Hospital}}', ('00000000-0000-0000-0002-' || lpad((case when n <= 20 then 1 else 2 end)::text,
                12, '0'))::uuid, 'B' || n, 1 from generate_series({{first}}, {{last}}) n;
            insert into bed (id, version, document, pk, deleted, created_date, facility, location, name, bed_type)
            select gen_random_uuid(), 1, '{}', 1000000 + n, false, now(), ('00000000-0000-0000-0001-' || lpad((2 + n % 200)::text, 12, '0'))::uuid,
                ('00000000-0000-0000-0002-' || lpad((3 + n % 200)::text, 12, '0'))::uuid, 'B' || n, 1 from generate_series(1, 800) n on conflict do nothing;

            insert into asset (id, version, document, pk, deleted, created_date, facility, current_location, name, asset_type, status)
            select gen_random_uuid(), 1, '{}', b.pk, false, now(), b.facility, b.location, b.name, 1, 1 from bed b on conflict do nothing;
            reset session_replication_role;
            """);
        await fill.ExecuteNonQueryAsync();
        await using var vacuum = database.CreateCommand("vacuum analyze");
        await vacuum.ExecuteNonQueryAsync();
    }
}
