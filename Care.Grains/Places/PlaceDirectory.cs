using Care.Grains.Catalogues;
using Care.Grains.Storage;
using Care.Interfaces.Places;
using Npgsql;

namespace Care.Grains.Places;

/// <summary>The places as this silo knows them.</summary>
internal sealed class PlaceDirectory : Catalogue<PlaceMap>
{
    public PlaceDirectory(CareDatabase database, ChangeFeed changes)
        : base(database, changes, "places")
    {
    }

    /// <summary>A directory of fixed places, for the in-memory test cluster.</summary>
    public PlaceDirectory(PlaceMap map)
        : base(map)
    {
    }

    protected override async Task<PlaceMap> ReadAll(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select id, name from place_state order by id"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select id, name, state from place_district order by name, id"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select id, name, body_type, localbody_code, district from place_local_body order by name, id"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select id, name, number, local_body from place_ward order by name, id"));
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        var states = await All(row => new State(row.GetInt32(0), row.GetString(1)));
        var districts = await All(row => new District(row.GetInt32(0), row.GetString(1), row.GetInt32(2)));
        var localBodies = await All(row => new LocalBody(
            row.GetInt32(0), row.GetString(1), (LocalBodyType)row.GetInt32(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt32(4)));
        var wards = await All(row => new Ward(row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3)));
        return new PlaceMap(states, districts, localBodies, wards);

        async Task<List<T>> All<T>(Func<NpgsqlDataReader, T> read)
        {
            List<T> all = [];
            while (await rows.ReadAsync(cancellation))
            {
                all.Add(read(rows));
            }

            await rows.NextResultAsync(cancellation);
            return all;
        }
    }
}
