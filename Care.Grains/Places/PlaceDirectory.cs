using System.Data;
using Care.Grains.Storage;
using Care.Interfaces.Places;
using Npgsql;

namespace Care.Grains.Places;

/// <summary>The places as this silo knows them: read when first asked for, and again after they were changed.</summary>
public sealed class PlaceDirectory : IDisposable
{
    private readonly CareDatabase? database;
    private readonly SemaphoreSlim reading = new(1);
    private volatile PlaceMap? map;
    private int changes;

    public PlaceDirectory(CareDatabase database, ChangeFeed changes)
    {
        this.database = database;
        changes.Subscribe("places", _ => Forget(), Forget);
    }

    /// <summary>A directory of fixed places, for the in-memory test cluster.</summary>
    public PlaceDirectory(PlaceMap map) => this.map = map;

    /// <summary>The places now.</summary>
    public ValueTask<PlaceMap> Current(CancellationToken cancellation = default) => map is { } known ? new(known) : Read(cancellation);

    public void Dispose() => reading.Dispose();

    private void Forget()
    {
        Interlocked.Increment(ref changes);
        map = null;
    }

    private async ValueTask<PlaceMap> Read(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            if (map is { } known)
            {
                return known;
            }

            // What changes while it is being read is served once and read again.
            var before = changes;
            var read = await ReadAll(cancellation);
            map = before == changes ? read : null;
            return read;
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<PlaceMap> ReadAll(CancellationToken cancellation)
    {
        // All four lists of one moment: a ward without its local body must not be seen while places are loaded.
        await using var connection = await database!.Reads.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var batch = new NpgsqlBatch(connection, transaction);
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
