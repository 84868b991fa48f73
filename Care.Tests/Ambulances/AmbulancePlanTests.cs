using Care.Grains.Ambulances;
using Care.Grains.Storage;
using Care.Interfaces.Ambulances;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using Care.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Ambulances;

/// <summary>How PostgreSQL carries out the list of ambulances: each filter off the index that is named.</summary>
public sealed class AmbulancePlanTests(CareSystem system)
{
    private static readonly PermissionSet Staff = new() { UserType = UserType.Staff, Pk = 7 };
    private static readonly PermissionSet Admin = new() { UserType = UserType.StateAdmin, Pk = 8 };

    private static Dictionary<string, (PermissionSet Caller, AmbulanceFilter Filter)> Lists { get; } = new()
    {
        ["ambulance_in_order"] = (Admin, new()),
        ["ambulance_by_creator"] = (Staff, new()),
        ["ambulance_vehicle_number"] = (Admin, new() { VehicleNumbers = "KL01A1,KL01A2" }),
        ["ambulance_by_primary_district"] = (Admin, new() { PrimaryDistrict = 11 }),
        ["ambulance_by_secondary_district"] = (Admin, new() { SecondaryDistrict = 11 }),
        ["ambulance_by_third_district"] = (Admin, new() { ThirdDistrict = 11 }),
    };

    [Fact]
    public async Task Each_filter_is_served_by_its_index()
    {
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(await system.Postgres.Database("ambulance-plan"));
        await using var database = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={system.Postgres.Port};Username=care;Database=ambulance-plan");
        await TestPlaces.Load(database);
        await Run(
            database,
            """
            insert into ambulance (id, version, document, pk, deleted, created_date, created_by, vehicle_number, primary_district, secondary_district,
                third_district)
            select gen_random_uuid(), 1, '{}', n, false, now(), n % 2000, 'KL' || n, n % 1000, n % 1000, n % 1000 from generate_series(1, 40000) n
            """);
        await Run(database, "vacuum analyze");
        foreach (var (index, (caller, filter)) in Lists)
        {
            var plan = await QueryPlan.Explain(AmbulanceQueries.Page(database, AmbulanceQueries.Seen(caller), filter, new Paging(14, 0)));
            Assert.Contains($"\"Index Name\": \"{index}\"", plan.Text, StringComparison.Ordinal);
        }
    }

    private static async Task Run(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
