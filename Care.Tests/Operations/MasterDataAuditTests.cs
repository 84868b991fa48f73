using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Storage;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Operations;

/// <summary>What commands and hands change without a grain is in the change log too (contract 01, A15), on a database of its own.</summary>
public sealed class MasterDataAuditTests(CareSystem system) : IAsyncLifetime
{
    private NpgsqlDataSource database = null!;

    public async ValueTask InitializeAsync()
    {
        var url = await system.Postgres.Database($"master-data-{Guid.NewGuid()}");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(url)) { ApplicationName = "load-places by chief" });
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_schema_that_was_just_made_tells_of_nobody() => Assert.Empty(await Log("kind"));

    [Fact]
    public async Task Loaded_places_are_a_line_for_each_of_their_tables_however_many_they_are()
    {
        await PlaceLoader.Load(database, await PlaceFile.Read(new MemoryStream(
            """
            {"state": "Thira", "local_bodies": [
                {"name": "Puzha Municipality", "district": "Nadi", "localbody_code": "M1", "wards": [{"ward_number": "4", "name": "EAST"}, {"ward_number": "5",
                    "name": "WEST"}]},
                {"name": "Kunnu", "district": "Mala", "localbody_code": null, "wards": []}]}
            """u8.ToArray())));

        Assert.Equal(
            ["place_state 1 + 1 Thira", "place_district * + 2 Mala", "place_local_body * + 2 Puzha Municipality", "place_ward * + 2 EAST"],
            await Log("concat_ws(' ', kind, entity, operation, changed ->> 'count', changed -> 'rows' -> 0 ->> 'name')"));
        Assert.All(await Log("concat_ws(' from ', changed_through, changed_from)"), by => Assert.Equal("load-places by chief, care from 127.0.0.1", by));
    }

    [Fact]
    public async Task Of_many_rows_only_the_number_is_told()
    {
        await Do("insert into place_state (name) select 'State ' || n from generate_series(1, 101) n");
        Assert.Equal(["{\"count\": 101}"], await Log("changed::text"));
    }

    [Fact]
    public async Task What_is_loaded_again_leaves_no_second_line()
    {
        await SkillCatalogue.Load(database);
        await SkillCatalogue.Load(database);
        await Do("select load_event_types()");
        Assert.Equal(["skill + 45 45"], await Log("concat_ws(' ', kind, operation, changed ->> 'count', jsonb_array_length(changed -> 'rows'))"));
    }

    [Fact]
    public async Task A_change_and_a_removal_by_hand_are_told_with_the_row()
    {
        await Do("update event_type set is_active = (name <> 'VITALS')");
        await Do("insert into skill (name) values ('Bonesetter')");
        await Do("delete from skill");
        await Do("delete from skill");

        Assert.Equal(
            ["event_type ~ 1 VITALS", "skill + 1 Bonesetter", "skill - 1 Bonesetter"],
            await Log("concat_ws(' ', kind, operation, changed ->> 'count', changed -> 'rows' -> 0 ->> 'name')"));
    }

    private async Task Do(string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string[]> Log(string line)
    {
        await using var command = database.CreateCommand($"select {line} from change_log order by pk");
        await using var rows = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await rows.ReadAsync())
        {
            lines.Add(rows.GetString(0));
        }

        return [.. lines];
    }
}
