using Npgsql;

namespace Care.Grains.Import;

/// <summary>
/// Brings what was imported to what the old system says now. All its tables are copied and looked at again, all documents made again, and what differs is
/// written: so it sees everything, rows that are gone and tables without dates among it, and takes about as long as the first copy. Each kind is brought up in
/// one transaction; a catch-up that was interrupted is simply done again.
/// </summary>
internal sealed class ImportCatchUp(ImportTarget target, ImportProgress progress, string from)
{
    public async Task<long> Run(CancellationToken cancellation)
    {
        await using var connection = await target.Open(cancellation);
        progress.Begin("catching up", ImportCatalogue.Mappings.Length);
        var changes = 0L;
        foreach (var mapping in ImportCatalogue.Mappings)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var table = await ImportTarget.Table(connection, mapping.Target, cancellation);
            changes += mapping switch
            {
                EntityMapping entity => await Entities(connection, entity, table, cancellation),
                RowMapping rows => await Rows(connection, rows, table, cancellation),
                _ => throw new InvalidOperationException(mapping.Target),
            };
            await transaction.CommitAsync(cancellation);
            progress.Add(mapping.Target, 1);
        }

        return changes;
    }

    /// <summary>Deleted first and written again, so that no row is in the way of what another one becomes.</summary>
    private async Task<long> Entities(NpgsqlConnection connection, EntityMapping mapping, TargetTable table, CancellationToken cancellation)
    {
        await connection.Execute(
            $"""
            create temp table import_known on commit drop as
            select d.entity, d.pk, coalesce(t.version, 0) as version,
                t.id is null or (t.document - 'changed_through') is distinct from (d.document - 'changed_through') as differs
            from ({mapping.DocumentSql("s.id > $1 and s.id <= $2")}) d
            left join {table.Name} t on t.id = d.entity
            """,
            cancellation, long.MinValue, long.MaxValue, from);
        var gone = await connection.Execute(
            $"delete from {table.Name} t where not exists (select from import_known k where k.entity = t.id)", cancellation);
        await connection.Execute($"delete from {table.Name} t using import_known k where k.entity = t.id and k.differs", cancellation);
        await connection.Execute(
            "create temp table import_changed on commit drop as select pk, version from import_known where differs; create unique index on import_changed "
                + "(pk); "
                + "analyze import_changed",
            cancellation);
        var written = await connection.Value<long>(mapping.WriteAgainSql(table), cancellation, long.MinValue, long.MaxValue, from);
        if (mapping.Versions is { } versions)
        {
            await connection.Value<long>(VersionSql.Missing(versions.WriteSql), cancellation, long.MinValue, long.MaxValue, from);
        }

        await Note(connection, mapping.Target, "select count(*) from import_known", cancellation);
        return gone + written;
    }

    private async Task<long> Rows(NpgsqlConnection connection, RowMapping mapping, TargetTable table, CancellationToken cancellation)
    {
        var columns = string.Join(", ", mapping.Columns.Select(of => $"\"{of.Column}\""));
        string Hash(string row) => $"hashtextextended(row({string.Join(", ", mapping.Columns.Select(of => $"{row}.\"{of.Column}\""))})::text, 0)";
        await connection.Execute(
            $"""
            create temp table import_rows on commit drop as
            select r.*, {Hash("r")} as hash from ({mapping.RowsSql(table)}) r where $1::text is not null
            """.Replace("$3", "$1", StringComparison.Ordinal),
            cancellation, from);
        await connection.Execute("create index on import_rows (hash); analyze import_rows", cancellation);
        var gone = mapping.IsShared ? 0 : await connection.Execute(
            $"delete from {table.Name} t where {mapping.OfOld} and not exists (select from import_rows r where r.hash = {Hash("t")})", cancellation);
        var written = await connection.Execute(
            $"""
            insert into {table.Name} ({columns}) {(table.Identity ? "overriding system value" : "")}
            select {columns} from import_rows r
            where r.hash not in (select {Hash("t")} from {table.Name} t)
            {(mapping.IsShared ? "on conflict do nothing" : "")}
            """,
            cancellation);
        await Note(connection, mapping.Target, "select count(*) from import_rows", cancellation);
        return Math.Max(gone, written);
    }

    /// <summary>What verification counts.</summary>
    private static async Task Note(NpgsqlConnection connection, string step, string count, CancellationToken cancellation)
    {
        await connection.Execute($"delete from {Staging.Archive}.progress where step = $1", cancellation, step);
        await connection.Execute(
            $"insert into {Staging.Archive}.progress (step, number, after, upto, rows, written) select $1, 0, 0, 0, n.count, n.count from ({count}) n",
            cancellation, step);
    }
}
