using Npgsql;

namespace Care.Grains.Catalogues;

/// <summary>
/// Brings a catalogue's tables to what a file lists, all of it or nothing; repeated, it changes nothing. What the file does not list stays. Silos hear of it
/// from the tables' own triggers, once it is committed.
/// </summary>
internal sealed class CatalogueLoad : IAsyncDisposable
{
    private const int TimeoutInSeconds = 120;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private CatalogueLoad(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <summary>Begins a load, of which nothing is seen before <see cref="Commit"/>.</summary>
    public static async Task<CatalogueLoad> Begin(NpgsqlDataSource database, CancellationToken cancellation = default)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        return new(connection, await connection.BeginTransactionAsync(cancellation));
    }

    /// <summary>Loads a catalogue of one table.</summary>
    public static async Task<CatalogueCounts> Load<TEntry>(
        NpgsqlDataSource database, CatalogueTable<TEntry> table, IReadOnlyCollection<TEntry> entries, CancellationToken cancellation = default)
    {
        await using var load = await Begin(database, cancellation);
        var counts = await load.Merge(table, entries, cancellation);
        await load.Commit(cancellation);
        return counts;
    }

    /// <summary>Adds the entries that are missing and, where the table says so, rewrites those that differ.</summary>
    /// <param name="table">Where.</param>
    /// <param name="entries">Of which no two have the same key; new ones get their keys of the API in this order.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<CatalogueCounts> Merge<TEntry>(
        CatalogueTable<TEntry> table, IReadOnlyCollection<TEntry> entries, CancellationToken cancellation = default)
    {
        var columns = table.Columns.Select(column => column.Name).ToList();
        var listed = $"listed_{table.Name}";
        // Two who load at once do so one after the other: the second finds what the first has added. Readers are not kept waiting.
        await Run($"lock table {table.Name} in share row exclusive mode", cancellation);
        await Run(
            $"create temporary table {listed} on commit drop as select 0 as line_of_file, {string.Join(", ", columns)} from {table.Name} with no data",
            cancellation);
        await Copy(table, listed, entries, cancellation);
        await Run($"analyze {listed}", cancellation);
        var changed = table.Rewrites ? await Run(Rewriting(table, listed), cancellation) : 0;
        // A key is drawn from a sequence even for a row that turns out to be there, so rows that are there are left out before.
        var added = await Add(table, listed, columns, cancellation);
        return new(entries.Count, added, changed);
    }

    /// <summary>A query within the load, over what it has merged so far.</summary>
    /// <param name="sql">A text without values.</param>
    public NpgsqlCommand Query(string sql) => new(sql, connection, transaction) { CommandTimeout = TimeoutInSeconds };

    /// <summary>All that was merged is there from now on.</summary>
    public Task Commit(CancellationToken cancellation = default) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static string Rewriting<TEntry>(CatalogueTable<TEntry> table, string listed)
    {
        var rewritten = table.Columns.Select(column => column.Name).Where(column => column != table.Key).ToList();
        return $"""
            update {table.Name} t set {string.Join(", ", rewritten.Select(column => $"{column} = l.{column}"))}
            from {listed} l
            where t.{table.Key} = l.{table.Key}
              and ({string.Join(" or ", rewritten.Select(column => $"t.{column} is distinct from l.{column}"))})
            """;
    }

    private async Task<int> Add<TEntry>(CatalogueTable<TEntry> table, string listed, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var (id, chosen, join) = table.Known is null
            ? ("", "", "")
            : ("id, ", "coalesce(k.id, gen_random_uuid()), ", $"left join unnest($1, $2) k (id, key) on k.key = l.{table.Key}");
        await using var add = Query(
            $"""
            insert into {table.Name} ({id}{string.Join(", ", columns)})
            select {chosen}{string.Join(", ", columns.Select(column => $"l.{column}"))} from {listed} l {join}
            where not exists (select from {table.Name} t where t.{table.Key} = l.{table.Key})
            order by l.line_of_file
            """);
        if (table.Known is { } known)
        {
            add.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. known.Values] });
            add.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. known.Keys] });
        }

        return await add.ExecuteNonQueryAsync(cancellation);
    }

    private async Task Copy<TEntry>(CatalogueTable<TEntry> table, string listed, IEnumerable<TEntry> entries, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {listed} (line_of_file, {string.Join(", ", table.Columns.Select(column => column.Name))}) from stdin (format binary)", cancellation);
        foreach (var (line, entry) in entries.Index())
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(line, NpgsqlTypes.NpgsqlDbType.Integer, cancellation);
            foreach (var column in table.Columns)
            {
                await (column.Value(entry) is { } value ? copy.WriteAsync(value, column.Type, cancellation) : copy.WriteNullAsync(cancellation));
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private async Task<int> Run(string sql, CancellationToken cancellation)
    {
        await using var command = Query(sql);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>What a load did to a table.</summary>
/// <param name="Listed">Entries of the file.</param>
/// <param name="Added">Of these, those that were not there before.</param>
/// <param name="Changed">Those that were there and said something else.</param>
public readonly record struct CatalogueCounts(int Listed, int Added, int Changed);
