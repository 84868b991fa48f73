using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Permissions;
using Care.Tests.Servers;
using CsCheck;
using Npgsql;

namespace Care.Tests.Permissions;

/// <summary>The rule which facilities a caller sees and the condition of the list are one (contract 01, D3).</summary>
public sealed class FacilityScopeTests(CareSystem system)
{
    [Fact]
    public async Task The_list_holds_exactly_the_facilities_that_the_rule_shows()
    {
        var places = RandomUsers.PermissionSets.Array[RandomUsers.Facilities.Length].Single();
        FacilityFacts[] facilities = [.. RandomUsers.Facilities.Zip(places, (id, place) => new FacilityFacts(id, null, place.District, place.State, null))];
        await using (var table = system.Database.CreateCommand(
            "drop table if exists test_facility_scope; create table test_facility_scope (id uuid, district integer, state integer)"))
        {
            await table.ExecuteNonQueryAsync();
        }

        foreach (var facility in facilities)
        {
            await using var insert = system.Database.CreateCommand("insert into test_facility_scope values ($1, $2, $3)");
            insert.Parameters.Add(new NpgsqlParameter { Value = facility.Id });
            insert.Parameters.Add(new NpgsqlParameter { Value = (object?)facility.District ?? DBNull.Value });
            insert.Parameters.Add(new NpgsqlParameter { Value = (object?)facility.State ?? DBNull.Value });
            await insert.ExecuteNonQueryAsync();
        }

        await RandomUsers.PermissionSets.SampleAsync(
            async caller =>
            {
                foreach (var scope in (FacilityScope[])[FacilityScope.Standard(caller), FacilityScope.Home(caller)])
                {
                    Assert.Equal(facilities.Where(scope.Contains).Select(facility => facility.Id).Order(), await Listed(scope));
                }
            },
            iter: 300,
            threads: 1);
    }

    private async Task<IReadOnlyList<Guid>> Listed(FacilityScope scope)
    {
        var criteria = new Criteria().AddScope(scope);
        await using var command = criteria.Command(system.Database, $"select f.id from test_facility_scope f where {criteria.Sql}");
        List<Guid> ids = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            ids.Add(rows.GetGuid(0));
        }

        return [.. ids.Order()];
    }
}
