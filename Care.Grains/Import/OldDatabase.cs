using System.Collections.Immutable;
using Care.Interfaces.Storage;
using Npgsql;

namespace Care.Grains.Import;

/// <summary>The database of the old system, which is read and never written.</summary>
internal sealed class OldDatabase(string url) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(url))
    {
        ApplicationName = "care-import",
        CommandTimeout = 0,
        Options = "-c timezone=UTC -c default_transaction_read_only=on -c statement_timeout=0 -c idle_in_transaction_session_timeout=0",
        KeepAlive = 30,
    });

    /// <summary>What stands for it in reports and logs: where it is, without who signs in.</summary>
    public string Name { get; } = NameOf(new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(url)));

    /// <summary>A connection that sees what <paramref name="snapshot"/> sees; without one its transaction makes a snapshot of its own.</summary>
    public async Task<NpgsqlConnection> Open(string? snapshot, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        await connection.Execute("begin isolation level repeatable read, read only", cancellation);
        if (snapshot is not null)
        {
            await connection.Execute($"set transaction snapshot '{snapshot.Replace("'", "", StringComparison.Ordinal)}'", cancellation);
        }

        return connection;
    }

    /// <summary>Why it is not the state that is understood; null if it is.</summary>
    public static async Task<string?> VersionError(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (!await connection.Value<bool>("select to_regclass('public.django_migrations') is not null", cancellation))
        {
            return "The database is no Care: it has no table django_migrations.";
        }

        var last = await connection.Value<string?>(
            "select max(name) from public.django_migrations where app = 'facility' and name !~ '^0[0-9]+_.*squashed'", cancellation);
        if (string.CompareOrdinal(last, ImportCatalogue.LastFacilityMigration) is not 0)
        {
            return $"The database is of another version: its last migration of facility is {last ?? "none"}, and what can be imported is "
                + $"{ImportCatalogue.LastFacilityMigration} (October 2024). Bring the old Care to that version first.";
        }

        return await connection.Value<bool>(
            $"select exists (select from public.django_migrations where app = 'users' and name = '{ImportCatalogue.LastUserMigration}')", cancellation)
            ? null
            : $"The database is of another version: the migration {ImportCatalogue.LastUserMigration} of users is not applied.";
    }

    /// <summary>Its tables with their columns and sizes, in the order of their names.</summary>
    public static async Task<ImmutableArray<OldTable>> Tables(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.Command(
            """
            select c.relname, pg_total_relation_size(c.oid), array_agg(a.attname::text order by a.attnum), array_agg(format_type(a.atttypid, a.atttypmod)
                order by a.attnum)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p')
            group by c.oid, c.relname
            order by c.relname
            """);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        List<OldTable> tables = [];
        while (await rows.ReadAsync(cancellation))
        {
            var (names, types) = (rows.GetFieldValue<string[]>(2), rows.GetFieldValue<string[]>(3));
            tables.Add(new(rows.GetString(0), rows.GetInt64(1), [.. names.Zip(types)]));
        }

        return [.. tables];
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static string NameOf(NpgsqlConnectionStringBuilder settings) => $"{settings.Host}:{settings.Port}/{settings.Database}";
}

/// <summary>A table of the old system.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">What it takes, with its indexes.</param>
/// <param name="Columns">Its columns and their types.</param>
internal sealed record OldTable(string Name, long Bytes, ImmutableArray<(string Name, string Type)> Columns)
{
    /// <summary>Whether its rows have an integer key, by which they can be parted.</summary>
    public bool HasKey => Columns.Any(column => column is ("id", "bigint" or "integer"));
}
