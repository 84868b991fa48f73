using Npgsql;

namespace Care.Grains.Storage;

/// <summary>Reads rows by key with one statement.</summary>
/// <param name="database">Where.</param>
/// <param name="sql">The statement; <c>$1</c> is the array of keys.</param>
internal abstract class SqlRows<TKey, TRow>(CareDatabase database, string sql) : IEntityRows<TKey, TRow>
    where TKey : notnull
{
    public async Task<IReadOnlyDictionary<TKey, TRow>> Read(IReadOnlyCollection<TKey> keys, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<TKey[]> { TypedValue = [.. keys] });
        Dictionary<TKey, TRow> found = [];
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var row = Row(rows);
            found[KeyOf(row)] = row;
        }

        return found;
    }

    protected abstract TRow Row(NpgsqlDataReader row);

    protected abstract TKey KeyOf(TRow row);
}

/// <summary>Reads the entities of a kind by id.</summary>
internal sealed class StoredRows<TState>(CareDatabase database)
    : SqlRows<Guid, Stored<TState>>(database, $"select t.id, t.document from {Kind<TState>.Table} t where t.id = any($1)")
    where TState : EntityState
{
    protected override Stored<TState> Row(NpgsqlDataReader row) => row.ReadStored<TState>();

    protected override Guid KeyOf(Stored<TState> row) => row.Id;
}

/// <summary>
/// Reads rows of other entities by key, many at once, for what is shown of them inside an answer. Never for deciding what may be changed: that is their grains'
/// business.
/// </summary>
/// <typeparam name="TKey">The key that the rows are asked for by.</typeparam>
/// <typeparam name="TRow">What is read of a row.</typeparam>
internal interface IEntityRows<TKey, TRow>
    where TKey : notnull
{
    /// <summary>The rows that exist, soft-deleted ones among them.</summary>
    Task<IReadOnlyDictionary<TKey, TRow>> Read(IReadOnlyCollection<TKey> keys, CancellationToken cancellation);
}
