using System.Collections.Immutable;

namespace Care.Grains.Import;

/// <summary>Compares what was read with what is there: counts, sums of columns, documents, references.</summary>
internal sealed class ImportVerification(ImportTarget target, ImportProgress progress)
{
    public async Task<ImportReport> Run(CancellationToken cancellation)
    {
        await using var connection = await target.Open(cancellation);
        List<ImportLine> lines = [];
        List<string> faults = [];
        var copied = await connection.Rows(
            $"select source, fate, rows from {Staging.Archive}.copied order by source", row =>
                (Source: row.GetString(0), Fate: row.GetString(1), Rows: row.GetInt64(2)), cancellation);
        var aside = (await connection.Rows(
            $"select source, count(*) from {Staging.Archive}.set_aside group by 1", row => (Source: row.GetString(0), Rows: row.GetInt64(1)), cancellation))
                .ToDictionary();
        progress.Begin("verifying", copied.Sum(table => table.Rows));
        foreach (var (source, fate, rows) in copied)
        {
            var line = new ImportLine(source, fate, rows, 0, aside.GetValueOrDefault(source));
            if (!ImportCatalogue.Staged.Contains(source))
            {
                var kept = await connection.Value<long>($"select count(*) from {Staging.Archive}.\"old_{source}\"", cancellation);
                lines.Add(line with { Written = kept });
                if (kept != rows)
                {
                    faults.Add($"{source}: {rows} rows in, {kept} in the archive");
                }

                progress.Add(source, rows);
                continue;
            }

            var staged = await connection.Value<long>($"select count(*) from {Staging.Table(source)}", cancellation);
            if (staged + line.SetAside != rows)
            {
                faults.Add($"{source}: {rows} rows in, {staged} fit and {line.SetAside} are set aside");
            }

            lines.Add(line with { Written = staged });
            progress.Add(source, rows);
        }

        foreach (var mapping in ImportCatalogue.Mappings)
        {
            faults.AddRange(await Faults(connection, mapping, cancellation));
        }

        faults.AddRange(await BrokenReferences(connection, cancellation));
        progress.End();
        var rules = await connection.Rows(
            $"""
            select source, rule, field, 'set aside', count(*) from {Staging.Archive}.set_aside group by 1, 2, 3
            union all select source, rule, field, 'changed', count(*) from {Staging.Archive}.adjusted group by 1, 2, 3 order by 1, 2, 3
            """,
            row => new BrokenRule(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4)), cancellation);
        return new([.. lines], [.. rules], [.. faults]);
    }

    private static async Task<List<string>> Faults(Npgsql.NpgsqlConnection connection, TableMapping mapping, CancellationToken cancellation)
    {
        List<string> faults = [];
        var staged = await connection.Value<long>($"select count(*) from {Staging.Table(mapping.Source)} s where {mapping.Where}", cancellation);
        var written = await connection.Value<long>(
            $"select coalesce(sum(written), 0)::bigint from {Staging.Archive}.progress where step = $1", cancellation, mapping.Target);
        if (staged != written)
        {
            faults.Add($"{mapping.Target}: of {staged} rows {written} are written");
        }

        foreach (var part in mapping.Parts)
        {
            var meant = await connection.Value<long>($"select count(*) from {Staging.Table(part.Source)} s where {part.Where}", cancellation);
            var arrived = await connection.Value<long>($"select ({part.Arrived})::bigint", cancellation);
            if (meant != arrived)
            {
                faults.Add($"{part.Source}: of {meant} rows {arrived} are in {mapping.Target}");
            }
        }

        if (mapping is not EntityMapping entity)
        {
            return faults;
        }

        // What was written is what the rows say, each property by itself: a sum over all rows of both sides.
        var compared = entity.Compared.ToImmutableArray();
        var types = (await connection.Rows(
            "select attname::text, format_type(atttypid, atttypmod) from pg_attribute where attrelid = $1::regclass and attnum > 0", row =>
                (Name: row.GetString(0), Type: row.GetString(1)),
            cancellation, Staging.Table(entity.Source))).ToDictionary();
        var key = (await ImportTarget.Table(connection, entity.Target, cancellation)).Columns.Any(column => column.Name == "pk")
            ? "t.pk"
            : "(t.document ->> 'pk')::bigint";
        string Hash(string text) => $"sum(hashtextextended(s.id || '/' || coalesce({text}, ''), 0)::numeric)";
        var differing = compared is [] ? [] : await connection.Rows(
            $"""
            select {string.Join(",\n    ", compared.Select(of =>
                $"{Hash($"({of.Source})::text")} is not distinct from {Hash($"(({of.Written})::{types[of.Source[2..]]})::text")}"))}
            from {Staging.Table(entity.Source)} s left join {entity.Target} t on {key} = s.id
            """,
            row => compared.Where((_, n) => !row.GetBoolean(n)).Select(of => of.Source[2..]).ToArray(), cancellation);
        foreach (var column in differing.SelectMany(columns => columns))
        {
            faults.Add($"{entity.Target}: {column} is not what {entity.Source} says");
        }

        return faults;
    }

    /// <summary>References are not looked at while rows are written (<see cref="ImportTarget"/>).</summary>
    private static async Task<List<string>> BrokenReferences(Npgsql.NpgsqlConnection connection, CancellationToken cancellation)
    {
        var keys = await connection.Rows(
            """
            select k.conname::text, k.conrelid::regclass::text, k.confrelid::regclass::text, a.attname::text, b.attname::text
            from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
            where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and cardinality(k.conkey) = 1
            """,
            row => (Name: row.GetString(0), From: row.GetString(1), To: row.GetString(2), Column: row.GetString(3), Key: row.GetString(4)), cancellation);
        List<string> faults = [];
        foreach (var key in keys)
        {
            var broken = await connection.Value<long>(
                $"select count(*) from {key.From} f where f.\"{key.Column}\" is not null and not exists (select from {key.To} t where t.\"{key.Key}\" = "
                    + $"f.\"{key.Column}\")", cancellation);
            if (broken > 0)
            {
                faults.Add($"{key.From}: {broken} rows name something as {key.Column} that is not there");
            }
        }

        return faults;
    }
}
