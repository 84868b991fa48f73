using System.Collections.Concurrent;
using System.Collections.Immutable;
using Npgsql;

namespace Care.Grains.Import;

/// <summary>
/// Makes documents of what is staged and writes them, a range of keys at a time: in the transaction that notes the range as done, so that a kill at any moment
/// neither doubles nor loses a row. Indexes that are no rule are made anew afterwards, as long as that is less work.
/// </summary>
internal sealed class ImportWrite(ImportTarget target, ImportProgress progress, string from)
{
    /// <summary>The rows of a range: little enough for a kill to cost a second, much enough for a statement to be worth its planning.</summary>
    private const int RangeRows = 10_000;

    /// <summary>From how many rows on indexes are made anew.</summary>
    private const long ManyRows = 100_000;

    private static readonly (string Step, string Table, string Key, string Where, bool IsWhole)[] AllSteps =
    [
        .. ImportCatalogue.Mappings.Select(mapping => (mapping.Target, mapping.Source, "id", Filter(mapping), mapping is RowMapping { IsWhole: true })),
        .. ImportCatalogue.Mappings.Where(mapping => mapping.Versions is not null)
            .Select(mapping => ($"versions of {mapping.Target}", mapping.Versions!.Source, mapping.Versions.Key, "true", false)),
    ];

    /// <summary>Parts the work into ranges, and lets go of indexes. Done once, in one transaction.</summary>
    public static async Task Prepare(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.Execute($"truncate {Staging.Archive}.progress", cancellation);
        foreach (var (step, table, key, where, isWhole) in AllSteps)
        {
            await connection.Execute(
                isWhole
                    ? $"insert into {Staging.Archive}.progress (step, number, after, upto, rows) select $1, 0, 0, 1, count(*) from {Staging.Table(table)} "
                        + $"having count(*) > 0"
                    : $"""
                    insert into {Staging.Archive}.progress (step, number, after, upto, rows)
                    select $1, r.number, coalesce(lag(r.upto) over (order by r.number), -9223372036854775808), r.upto, r.rows
                    from
                    (
                        select (k.n - 1) / {RangeRows} as number, max(k.key) as upto, count(*) as rows
                        from (select s.{key}::bigint as key, row_number() over (order by s.{key}) as n from {Staging.Table(table)} s where {where}) k
                        group by 1
                    ) r
                    """,
                cancellation, step);
        }

        await connection.Execute(
            $"""
            insert into {Staging.Archive}.dropped_index (name, target, definition)
            select i.relname, t.relname, pg_get_indexdef(x.indexrelid)
            from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
            where not x.indisunique and not exists (select from pg_constraint c where c.conindid = x.indexrelid)
                and t.relnamespace = current_schema()::regnamespace
              and (t.relname in (select step from {Staging.Archive}.progress group by step having sum(rows) > {ManyRows})
                or (t.relname = 'change_log' and (select sum(rows) from {Staging.Archive}.progress) > {ManyRows}))
            on conflict do nothing
            """,
            cancellation);
        foreach (var name in await connection.Rows($"select name from {Staging.Archive}.dropped_index", row => row.GetString(0), cancellation))
        {
            await connection.Execute($"drop index if exists \"{name}\"", cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Writes what is not written yet: rows, then earlier versions of them.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        Dictionary<string, string> statements = [];
        await using (var connection = await target.Open(cancellation))
        {
            foreach (var mapping in ImportCatalogue.Mappings)
            {
                statements[mapping.Target] = mapping.WriteSql(await ImportTarget.Table(connection, mapping.Target, cancellation));
                if (mapping.Versions is { } versions)
                {
                    statements[$"versions of {mapping.Target}"] = versions.WriteSql;
                }
            }

            var (done, total) = (
                await connection.Value<long>($"select coalesce(sum(rows), 0)::bigint from {Staging.Archive}.progress where written is not null", cancellation),
                await connection.Value<long>($"select coalesce(sum(rows), 0)::bigint from {Staging.Archive}.progress", cancellation));
            progress.Begin("writing", total, done);
        }

        await Wave(statements, AllSteps.Where(step => !step.Step.StartsWith("versions", StringComparison.Ordinal)), cancellation);
        await Wave(statements, AllSteps.Where(step => step.Step.StartsWith("versions", StringComparison.Ordinal)), cancellation);
    }

    /// <summary>Makes the indexes that were let go of.</summary>
    public async Task RestoreIndexes(CancellationToken cancellation)
    {
        await using var first = await target.Open(cancellation);
        var dropped = await first.Rows(
            $"select name, target, definition from {Staging.Archive}.dropped_index order by name", row =>
                (Name: row.GetString(0), Target: row.GetString(1), Sql: row.GetString(2)), cancellation);
        progress.Begin("making indexes", dropped.Count);
        var queue = new ConcurrentQueue<(string Name, string Target, string Sql)>(dropped);
        await ImportTarget.SideBySide(target.Workers, async () =>
        {
            await using var connection = await target.Open(cancellation);
            while (queue.TryDequeue(out var index))
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                await connection.Execute(index.Sql, cancellation);
                await connection.Execute($"delete from {Staging.Archive}.dropped_index where name = $1", cancellation, index.Name);
                await transaction.CommitAsync(cancellation);
                progress.Add(index.Target, 1);
            }
        });
    }

    /// <summary>The rows of a source that a mapping is about, without what only its statement joins.</summary>
    private static string Filter(TableMapping mapping) => mapping.Where;

    private async Task Wave(Dictionary<string, string> statements, IEnumerable<(string Step, string Table, string Key, string Where, bool IsWhole)> steps,
        CancellationToken cancellation)
    {
        ImmutableArray<string> names = [.. steps.Select(step => step.Step).Distinct()];
        List<(string Step, int Number, long After, long Upto, long Rows)> open;
        await using (var connection = await target.Open(cancellation))
        {
            open = await connection.Rows(
                $"select step, number, after, upto, rows from {Staging.Archive}.progress where written is null and step = any($1) order by array_position($1, "
                    + $"step), number",
                row => (row.GetString(0), row.GetInt32(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), cancellation, (object)names.ToArray());
        }

        var queue = new ConcurrentQueue<(string Step, int Number, long After, long Upto, long Rows)>(open);
        await ImportTarget.SideBySide(target.Workers, async () =>
        {
            await using var connection = await target.Open(cancellation);
            while (queue.TryDequeue(out var range))
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellation);
                var written = await connection.Value<long>(statements[range.Step], cancellation, range.After, range.Upto, from);
                if (await connection.Execute(
                    $"update {Staging.Archive}.progress set written = $1 where step = $2 and number = $3 and written is null", cancellation, written,
                        range.Step, range.Number) != 1)
                {
                    throw new InvalidOperationException($"Somebody else imports {range.Step} at the same time.");
                }

                await transaction.CommitAsync(cancellation);
                progress.Add(range.Step, range.Rows);
            }
        });
    }
}
