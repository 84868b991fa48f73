using Care.Interfaces.Storage;
using Npgsql;

namespace Care.Grains.Import;

/// <summary>
/// The database that is imported into, as its owner. Triggers are off in the sessions of an import (<c>session_replication_role</c>, which belongs to a
/// session, so that nothing stays off after a kill): what they keep is computed by the mappings and <see cref="ImportFinish"/>, and that foreign keys hold is
/// seen by verification.
/// </summary>
internal sealed class ImportTarget(string url, int workers) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(url))
    {
        ApplicationName = "care-import",
        CommandTimeout = 0,
        MaxPoolSize = workers + 4,
        Options = "-c timezone=UTC -c session_replication_role=replica -c synchronous_commit=off -c jit=off -c work_mem=64MB -c maintenance_work_mem=256MB -c "
            + "lock_timeout=60s",
        KeepAlive = 30,
        IncludeErrorDetail = false,
    });

    /// <summary>How many connections work side by side.</summary>
    public int Workers => workers;

    public async Task<NpgsqlConnection> Open(CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        // A fifth of the time of PostgreSQL's own method, where the server can.
        await connection.Execute(
            "select set_config('default_toast_compression', 'lz4', false) from pg_settings where name = 'default_toast_compression' and 'lz4' = any(enumvals)",
            cancellation);
        return connection;
    }

    /// <summary>Does the same work several times side by side; the first that fails is told once all have ended.</summary>
    public static Task SideBySide(int workers, Func<Task> work) => Task.WhenAll(Enumerable.Range(0, workers).Select(_ => work()));

    /// <summary>A table of ours.</summary>
    public static async Task<TargetTable> Table(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        var columns = await connection.Rows(
            """
            select a.attname::text, format_type(a.atttypid, a.atttypmod), a.attidentity = 'a'
            from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attnum
            """,
            row => (Name: row.GetString(0), Type: row.GetString(1), Identity: row.GetBoolean(2)), cancellation, name);
        var keeps = await connection.Value<bool>("select coalesce((select keeps_history from kind where name = $1), false)", cancellation, name);
        return new(
            name, [.. columns.Where(column => !column.Identity).Select(column => (column.Name, column.Type))], keeps, columns.Any(column => column.Identity));
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
