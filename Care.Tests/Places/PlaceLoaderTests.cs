using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Storage;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Care.Tests.Places;

/// <summary>Loading a state's places (contract 01, F3), on a database of its own.</summary>
public sealed class PlaceLoaderTests(CareSystem system) : IAsyncLifetime
{
    /// <summary>As many as the largest state that is at hand.</summary>
    private const int LocalBodies = 1255;
    private const int Wards = 20_835;
    private const int Districts = 15;

    private NpgsqlDataSource database = null!;

    public async ValueTask InitializeAsync()
    {
        var url = await system.Postgres.Database($"places-{Guid.NewGuid()}");
        await new Migrator(NullLogger<Migrator>.Instance).Migrate(url);
        database = NpgsqlDataSource.Create(DatabaseUrl.ToConnectionString(url));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_whole_state_is_loaded_within_a_minute_and_twice_without_duplicates()
    {
        var file = await Read(WholeState());
        var watch = Stopwatch.StartNew();
        Assert.Equal(new PlaceCounts(Districts, LocalBodies, Wards), await PlaceLoader.Load(database, file));
        Assert.Equal(default, await PlaceLoader.Load(database, file));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"Loading took {watch.Elapsed}.");
        Assert.Equal(new PlaceCounts(Districts, LocalBodies, Wards), await Count());
    }

    [Fact]
    public async Task Places_that_are_there_keep_their_keys_and_new_ones_come_after_the_highest()
    {
        await Execute(
            """
            insert into place_state (id, name) values (1, 'Thira');
            insert into place_district (id, name, state) values (7, 'Nadi', 1);
            insert into place_local_body (id, name, body_type, district) values (20, 'Puzha Municipality', 10, 7);
            insert into place_ward (id, name, number, local_body) values (6276, 'EAST', 4, 20);
            """);
        var added = await PlaceLoader.Load(database, await Read(
            """
            {"state": "Thira", "local_bodies": [
                {"name": "Puzha Municipality", "district": "Nadi", "localbody_code": "M1",
                    "wards": [{"ward_number": "4", "name": "EAST"}, {"ward_number": "5", "name": "WEST"}]},
                {"name": "Kunnu", "district": "Mala", "localbody_code": null, "wards": []}]}
            """));
        Assert.Equal(new PlaceCounts(1, 1, 1), added);
        Assert.Equal("6276 EAST, 6277 WEST", await Text("select string_agg(id || ' ' || name, ', ' order by id) from place_ward where local_body = 20"));
        Assert.Equal(
            "21 Kunnu 50", await Text("select id || ' ' || name || ' ' || body_type from place_local_body where district = 8 and localbody_code is null"));
    }

    [Fact]
    public async Task Repeats_blanks_and_untidy_names_within_a_file_are_settled()
    {
        var file = await Read(
            """
            {"state": " Thira ", "local_bodies": [
                {"name": "Puzha\u00a0\u00a0Grama  Panchayat", "district": "Nadi", "block": "X", "localbody_code": "G1",
                    "wards": [{"ward_number": "1", "name": "EAST"}, {"ward_number": 1, "name": " EAST"}, {"ward_number": "1", "name": "WEST"}]},
                {"name": "Puzha Grama Panchayat", "district": " Nadi", "localbody_code": "G1", "wards": [{"ward_number": "2", "name": "TOP"}]},
                {"name": "\u00a0\u00a0,  District", "district": null, "block": null, "localbody_code": null, "wards": []}]}
            """);
        Assert.Equal(1, file.Blank);
        Assert.Equal(new PlaceCounts(1, 1, 3), await PlaceLoader.Load(database, file));
        Assert.Equal("Puzha Grama Panchayat", await Text("select name from place_local_body"));
    }

    private static async Task<PlaceFile> Read(string json) => await PlaceFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    /// <summary>A state as large as the largest: wards of every local body, the first bodies one more than the others.</summary>
    private static string WholeState() => JsonSerializer.Serialize(new
    {
        state = "Thira",
        local_bodies = Enumerable.Range(0, LocalBodies).Select(body => new
        {
            name = $"Body {body},  District {body % Districts}",
            district = $"District {body % Districts}",
            block = $"Block {body}",
            localbody_code = "GBMDC"[body % 5] + $"{body:000000}",
            wards = Enumerable.Range(1, (Wards / LocalBodies) + (body < Wards % LocalBodies ? 1 : 0))
                .Select(ward => new { ward_number = $"{ward}", name = $"WARD {ward}" }),
        }),
    });

    private async Task<PlaceCounts> Count() =>
        new(await Rows("place_district"), await Rows("place_local_body"), await Rows("place_ward"));

    private async Task<long> Rows(string table)
    {
        await using var command = database.CreateCommand($"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<string?> Text(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync();
    }

    private async Task Execute(string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
