using System.Collections.Immutable;
using System.Text.Json;
using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Import;

/// <summary>
/// Looks at every row before any becomes a document. What does not fit is set aside with its reason, or becomes something that fits with its old value noted:
/// afterwards the staging schema holds only what can be written.
/// </summary>
internal sealed class ImportChecks(ImportTarget target, ImportProgress progress)
{
    public async Task Run(CancellationToken cancellation)
    {
        await using var connection = await target.Open(cancellation);
        var steps = Steps();
        progress.Begin("checking", steps.Length);
        foreach (var (name, table, rules) in steps)
        {
            await Once(connection, name, () => Apply(connection, table, rules, cancellation), cancellation);
            progress.Add(table, 1);
        }

        foreach (var mapping in ImportCatalogue.Mappings.OfType<EntityMapping>().Where(mapping => mapping.Shaped is not []))
        {
            await Once(connection, $"shapes of {mapping.Target}", () => CheckShapes(connection, mapping, cancellation), cancellation);
        }

        await Once(connection, "what has no place", () => KeepRemainders(connection, cancellation), cancellation);
        await connection.Execute($"analyze {string.Join(", ", ImportCatalogue.Staged.Select(Staging.Table))}", cancellation);
    }

    private static ImmutableArray<(string Name, string Table, ImmutableArray<RowRule> Rules)> Steps()
    {
        List<(string, string, ImmutableArray<RowRule>)> steps = [];
        foreach (var mapping in ImportCatalogue.Mappings)
        {
            steps.AddRange(mapping.Parts.Where(part => part.IsFirst).Select(part => ($"{mapping.Target}: {part.Source}", part.Source, part.Rules)));
            steps.Add(($"{mapping.Target}: {mapping.Source}", mapping.Source, [.. mapping.AllRules]));
            steps.AddRange(mapping.Parts.Where(part => !part.IsFirst).Select(part => ($"{mapping.Target}: {part.Source}", part.Source, part.Rules)));
        }

        steps.AddRange(ImportCatalogue.Mappings.Where(mapping => mapping.LateRules is not [])
            .Select(mapping => ($"{mapping.Target}: {mapping.Source}, pointers", mapping.Source, mapping.LateRules)));
        return [.. steps];
    }

    /// <summary>Does a step in a transaction that notes it.</summary>
    private static async Task Once(NpgsqlConnection connection, string step, Func<Task> work, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await connection.Execute($"insert into {Staging.Archive}.checked (step) values ($1) on conflict do nothing", cancellation, step) == 1)
        {
            await work();
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task Apply(NpgsqlConnection connection, string table, ImmutableArray<RowRule> rules, CancellationToken cancellation)
    {
        var place = Staging.Table(table);
        // Nearly always nothing is broken: one look tells which rules are.
        RowRule[] asides = [.. rules.Where(rule => rule.Becomes is null)];
        if (asides is not [])
        {
            var which = string.Concat(asides.Select((rule, n) => $" when {rule.Broken} then {n}"));
            await connection.Execute(
                $"""
                with found as materialized (select s.ctid as at, case{which} end as n from {place} s),
                gone as (delete from {place} s using found f where s.ctid = f.at and f.n is not null returning s as row, s.id::text as id, f.n)
                insert into {Staging.Archive}.set_aside (source, id, rule, field, row)
                select $1, g.id, ($2::text[])[g.n + 1], ($3::text[])[g.n + 1], to_jsonb(g.row) from gone g
                """,
                cancellation, table, asides.Select(rule => rule.Name).ToArray(), asides.Select(rule => rule.Column).ToArray());
        }

        RowRule[] others = [.. rules.Where(rule => rule.Becomes is not null)];
        if (others is [])
        {
            return;
        }

        var broken = await connection.Rows(
            $"select {string.Join(", ", others.Select(rule => $"coalesce(bool_or({rule.Broken}), false)"))} from {place} s",
            row => others.Select((_, n) => row.GetBoolean(n)).ToArray(), cancellation);
        // In the order of the rules: what one makes of a row another may look at.
        foreach (var (rule, _) in others.Zip(broken[0]).Where(of => of.Second))
        {
            await Adjust(connection, table, rule, cancellation);
        }
    }

    private static Task<int> Adjust(NpgsqlConnection connection, string table, RowRule rule, CancellationToken cancellation) => connection.Execute(
        $"""
        with broken as materialized
        (
            select s.id, to_jsonb(s."{rule.Column}") as was, {rule.Becomes} as becomes from {Staging.Table(table)} s where {rule.Broken}
        ), noted as
        (
            insert into {Staging.Archive}.adjusted (source, id, rule, field, was) select $1, b.id::text, $2, $3, b.was from broken b
        )
        update {Staging.Table(table)} s set "{rule.Column}" = {(rule.Becomes == "null" ? "null" : "b.becomes")} from broken b where b.id = s.id
        """,
        cancellation, table, rule.Name, rule.Column);

    /// <summary>
    /// Reads what is JSON of a shape as the grains will read it. What cannot be read is noted, and becomes what a new entity has: one odd entry must not close
    /// a whole record.
    /// </summary>
    private static async Task CheckShapes(NpgsqlConnection connection, EntityMapping mapping, CancellationToken cancellation)
    {
        var types = mapping.Properties.ToDictionary(property => property.Name, property => property.Type);
        var odd = mapping.Shaped.ToDictionary(of => of.Property, _ => new List<long>());
        await using (var command = connection.Command(
            $"""
            select s.id::bigint, {string.Join(", ", mapping.Shaped.Select(of => $"nullif(nullif(nullif(s.{of.Property}::text, 'null'), '[]'), '{"{}"}')"))}
            from {Staging.Table(mapping.Source)} s
            """))
        await using (var rows = await command.ExecuteReaderAsync(cancellation))
        {
            while (await rows.ReadAsync(cancellation))
            {
                for (var n = 0; n < mapping.Shaped.Length; n++)
                {
                    var property = mapping.Shaped[n].Property;
                    if (!rows.IsDBNull(n + 1) && !IsReadable(rows.GetString(n + 1), types[property]))
                    {
                        odd[property].Add(rows.GetInt64(0));
                    }
                }
            }
        }

        foreach (var (property, fresh) in mapping.Shaped)
        {
            if (odd[property] is not [])
            {
                await Adjust(
                    connection, mapping.Source,
                    new("cannot be read", property, $"s.id in ({string.Join(",", odd[property])})") { Becomes = $"{fresh}::jsonb" }, cancellation);
            }

            if (fresh != "null")
            {
                await connection.Execute(
                    $"update {Staging.Table(mapping.Source)} s set {property} = {fresh}::jsonb where s.{property} is null or s.{property} = 'null'",
                        cancellation);
            }
        }
    }

    private static bool IsReadable(string json, Type type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type, StateJson.Options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Says(string column) => $"coalesce(s.\"{column}\"::text, '') not in ('', 'f', 'false', '[]', '{{}}', 'null', '0')";

    /// <summary>Keeps what no document holds: columns that nothing of a mapping looks at, where they say something.</summary>
    private static async Task KeepRemainders(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var source in ImportCatalogue.Mappings.Select(mapping => mapping.Source).Distinct())
        {
            var seen = ImportCatalogue.Mappings.Where(mapping => mapping.Source == source).SelectMany(mapping => mapping.SourceColumns)
                .Concat(ImportCatalogue.Mappings.SelectMany(mapping => mapping.Parts).Where(part => part.Source == source).Select(part => part.Owner))
                .Append("external_id").Append("deleted").ToHashSet();
            var columns = await connection.Rows(
                "select attname::text from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped", row =>
                    row.GetString(0), cancellation,
                Staging.Table(source));
            string[] left = [.. columns.Where(column => !seen.Contains(column))];
            if (left is [])
            {
                continue;
            }

            await connection.Execute(
                $"""
                insert into {Staging.Archive}.remainder (source, id, values)
                select $1, r.id, r.said
                from
                (
                    select s.id::text as id,
                        (select jsonb_object_agg(e.key, e.value) from jsonb_each(jsonb_build_object({string.Join(", ", left.Select(column =>
                            $"'{column}', s.\"{column}\""))})) e
                            where e.value not in ('null', '""', 'false', '[]', '{"{}"}', '0')) as said
                    from {Staging.Table(source)} s
                    where {string.Join(" or ", left.Select(Says))}
                ) r
                where r.said is not null
                """,
                cancellation, source);
        }
    }
}
