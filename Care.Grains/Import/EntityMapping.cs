using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Care.Grains.Storage;

namespace Care.Grains.Import;

/// <summary>
/// Rows that become entities: for each property of the state, what of the old row it is. A test fails when a property of a state is named by no mapping.
/// </summary>
/// <param name="State">The state.</param>
internal sealed partial record EntityMapping(Type State) : TableMapping
{
    private static readonly string[] Stamps = ["pk", "created_date", "modified_date", "deleted", "changed_by", "changed_from", "changed_through"];

    /// <summary>What nobody compares, and what a log must not tell: as in <c>9999_writers.sql</c>.</summary>
    private const string Secret =
        "'{changed_by,changed_from,changed_through,password,seed,token_hash,sent_to,sign_in_origins,codes,pf_endpoint,pf_p256dh,pf_auth}'::text[]";

    public override string Target { get; } = Kind.Of(State).Table;

    /// <summary>The id of the entity.</summary>
    public string Id { get; init; } = "s.external_id";

    /// <summary>When it was made; rows of years ago may not know.</summary>
    public string Created { get; init; } = "coalesce(s.created_date, s.modified_date, '1970-01-01Z')";

    /// <summary>When it was last changed.</summary>
    public string Modified { get; init; } = "coalesce(s.modified_date, s.created_date, '1970-01-01Z')";

    /// <summary>Whether it is deleted.</summary>
    public string Deleted { get; init; } = "s.deleted";

    /// <summary>Properties that are columns of the same name.</summary>
    public string Same { get; init; } = "";

    /// <summary>Properties that are integer keys: <c>created_by</c> is the column <c>created_by_id</c>.</summary>
    public string Keys { get; init; } = "";

    /// <summary>Properties that name another entity by its id.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Properties that are choices, which the old system stores as texts.</summary>
    public ImmutableArray<(string Property, ChoiceTexts Texts)> Choices { get; init; } = [];

    /// <summary>Properties that are made of something.</summary>
    public ImmutableArray<(string Property, string Sql)> Computed { get; init; } = [];

    /// <summary>Properties that are JSON of any shape, kept with the nulls in it.</summary>
    public string Json { get; init; } = "";

    /// <summary>Properties that are JSON of a shape: what cannot be read as that becomes what a new row has.</summary>
    public ImmutableArray<(string Property, string New)> Shaped { get; init; } = [];

    /// <summary>Properties that stay as they are in a new entity, and why.</summary>
    public ImmutableArray<(string Property, string Reason)> Unset { get; init; } = [];

    /// <summary>Columns that no property fills.</summary>
    public ImmutableArray<(string Column, string Sql)> Derived { get; init; } = [];

    /// <summary>Whether the making of it is in the change log.</summary>
    public bool IsLogged { get; init; } = true;

    /// <summary>The properties of the state, as they are stored.</summary>
    public IEnumerable<(string Name, Type Type)> Properties =>
        StateJson.Options.GetTypeInfo(State).Properties
            .Where(property => property.Get is not null && property.Name is not ("intents" or "withdrawn_job" or "events" or "idempotent_write"))
            .Select(property => (property.Name, property.PropertyType));

    /// <summary>The properties that are said to be something.</summary>
    public IEnumerable<string> Named =>
    [
        .. Stamps, .. Words(Same), .. Words(Keys), .. References.Select(of => of.Property), .. Choices.Select(of => of.Property),
            .. Computed.Select(of => of.Property),
        .. Words(Json), .. Shaped.Select(of => of.Property), .. Unset.Select(of => of.Property),
    ];

    public override IEnumerable<RowRule> AllRules
    {
        get
        {
            var types = Properties.ToDictionary(property => property.Name, property => property.Type);
            foreach (var reference in References)
            {
                var column = reference.Column;
                var nowhere = $"not exists (select from {Staging.Table(reference.Table)} r where r.id = s.{column})";
                if (types[reference.Property] == typeof(Guid))
                {
                    yield return new("refers to nowhere", column, $"s.{column} is null or {nowhere}");
                }
                else if (!reference.IsLate)
                {
                    yield return new("refers to nowhere", column, $"s.{column} is not null and {nowhere}") { Becomes = "null" };
                }
            }

            foreach (var (property, texts) in Choices)
            {
                var type = types[property];
                yield return Nullable.GetUnderlyingType(type) is null
                    ? new("no such choice", property, $"s.{property} is null or {texts.Unknown("s." + property)}")
                    : new("no such choice", property, texts.Unknown("s." + property)) { Becomes = "null" };
            }

            foreach (var name in Words(Same))
            {
                var type = Nullable.GetUnderlyingType(types[name]) ?? types[name];
                var rule = type == typeof(DateTimeOffset) || type == typeof(DateOnly)
                    ? new RowRule("outside the calendar", name, $"s.{name} not between '0001-01-02' and '9999-12-30'")
                    : type == typeof(double) ? new("no number", name, $"s.{name}::text in ('NaN', 'Infinity', '-Infinity')")
                    : type == typeof(decimal) ? new("no number", name, $"s.{name} = 'NaN'")
                    : null;
                if (rule is not null)
                {
                    yield return types[name] == type ? rule : rule with { Becomes = "null" };
                }

                if (types[name] == typeof(DateTimeOffset) || types[name] == typeof(DateOnly))
                {
                    yield return new("no date", name, $"s.{name} is null");
                }
            }

            foreach (var rule in Rules)
            {
                yield return rule;
            }
        }
    }

    public override IEnumerable<(string Source, string Written)> Compared
    {
        get
        {
            var types = Properties.ToDictionary(property => property.Name, property => property.Type);
            foreach (var name in Words(Same).Where(name => Comparable(types[name])))
            {
                yield return ($"s.{name}", $"t.document ->> '{name}'");
            }

            foreach (var name in Words(Keys))
            {
                yield return ($"s.{name}_id", $"t.document ->> '{name}'");
            }
        }
    }

    public override IEnumerable<string> SourceColumns =>
    [
        .. Words(Same), .. Words(Json), .. Words(Keys).Select(key => key + "_id"), .. References.Select(of => of.Column), .. Choices.Select(of => of.Property),
        .. Shaped.Select(of => of.Property), .. Words(Seen),
        .. Column().Matches(
            string.Join(' ', [Id, Created, Modified, Deleted, "s.id", Joins, Where, .. Computed.Select(of => of.Sql), .. Derived.Select(of => of.Sql)]))
            .Select(match => match.Groups[1].Value),
    ];

    /// <summary>The documents of the rows with <paramref name="where"/>: <c>entity</c>, <c>pk</c>, <c>document</c>, and what fills columns.</summary>
    public string DocumentSql(string where)
    {
        var references = References.Select((of, n) => $"left join {Staging.Table(of.Table)} ref{n} on ref{n}.id = "
            + $"s.{of.Column}{(of.And is { } and ? $" and {and.Replace("r.", $"ref{n}.", StringComparison.Ordinal)}" : "")}");
        string[] columns =
            [.. Plain().Select(of => $"{of.Sql} as {Quoted(of.Property)}"), .. Derived.Select(of => $"{of.Sql} as {Quoted("derived_" + of.Column)}")];
        string[] free = [.. Words(Json).Select(name => $"s.{name} as {Quoted("free_" + name)}")];
        var whole = string.Concat(Words(Json)
            .Select(name => $" || case when r.{Quoted("free_" + name)} is null then '{{}}' else jsonb_build_object('{name}', r.{Quoted("free_" + name)}) end"));
        whole += string.Concat(KeptNulls().Where(Plain().Select(of => of.Property).Contains)
            .Select(name => $" || case when r.{Quoted(name)} is null then '{{\"{name}\": null}}'::jsonb else '{{}}' end"));
        return $"""
            select r.*, jsonb_strip_nulls(to_jsonb(p)){whole} as document
            from
            (
                select {Id} as entity,
                    {string.Join(",\n        ", [.. columns, .. free])}
                from {Staging.Table(Source)} s
                {string.Join("\n    ", references)}
                {Joins}
                where {Where} and {where}
                -- Each expression once: without this PostgreSQL puts it wherever its column is named.
                offset 0
            ) r
            cross join lateral (select {string.Join(", ", Plain().Select(of => "r." + Quoted(of.Property)))}) p
            """;
    }

    public override string WriteSql(TargetTable target) => Insert(target, isAgain: false);

    /// <summary>
    /// The same for those that <c>import_changed</c> names, which has their earlier version, 0 for none, and of which no row is there any more.
    /// </summary>
    public string WriteAgainSql(TargetTable target) => Insert(target, isAgain: true);

    private string Insert(TargetTable target, bool isAgain)
    {
        var known = Plain().Select(of => of.Property).ToHashSet();
        var derived = Derived.Select(of => of.Column).ToHashSet();
        var json = Words(Json).ToHashSet();
        (string Name, string Sql)[] columns =
        [
            .. target.Columns.Where(column => column.Name is not ("id" or "version" or "modified_on" or "document")).Select(column => (column.Name, Sql:
                derived.Contains(column.Name) ? $"d.{Quoted("derived_" + column.Name)}"
                : known.Contains(column.Name) ? $"d.{Quoted(column.Name)}"
                : json.Contains(column.Name) ? $"d.{Quoted("free_" + column.Name)}"
                : throw new InvalidOperationException($"Nothing fills {target.Name}.{column.Name}."))),
        ];
        var before = isAgain ? "(select c.version from import_changed c where c.pk = d.pk)" : "0";
        var versions = Versions?.Count.Replace("@pk", "d.pk", StringComparison.Ordinal);
        var version = versions is null ? $"{before} + 1" : $"greatest(1, {versions})";
        var log = !IsLogged ? "select count(*) from written" : $"""
            , logged as
            (
                insert into change_log (kind, entity, version, changed_on, changed_by, changed_through, operation, changed, document)
                select '{target.Name}', d.entity::text, {(versions is null ? version : "1")}, d.modified_date, null, $3,
                    {(isAgain ? $"case {before} when 0 then '+' else '~' end" : "'+'")}, d.document - {Secret}, {(target.KeepsHistory ? "d.document" : "null")}
                from d {(versions is null ? "" : $"where {versions} = 0 and {before} = 0")}
            )
            select count(*) from written
            """;
        return $"""
            with d as materialized
            (
                {DocumentSql($"s.id > $1 and s.id <= $2{(isAgain ? " and s.id in (select c.pk from import_changed c)" : "")}")}
            ), written as
            (
                insert into {target.Name} (id, version, modified_on, document{string.Concat(columns.Select(of => ", " + Quoted(of.Name)))})
                select d.entity, {version}, d.modified_date, d.document{string.Concat(columns.Select(of => ", " + of.Sql))} from d
                returning 1
            )
            {log}
            """;
    }

    private IEnumerable<(string Property, string Sql)> Plain() =>
    [
        ("pk", "s.id"),
        ("created_date", Created),
        ("modified_date", Modified),
        ("deleted", Deleted),
        ("changed_through", "$3::text"),
        .. Words(Same).Select(name => (name, $"s.{name}")),
        .. Words(Keys).Select(name => (name, $"s.{name}_id")),
        .. References.Select((of, n) => (of.Property, $"ref{n}.external_id")),
        .. Choices.Select(of => (of.Property, of.Texts.Number($"s.{of.Property}"))),
        .. Shaped.Select(of => (of.Property, $"s.{of.Property}")),
        .. Computed,
    ];

    /// <summary>Properties that may be null and are something else in a new entity: left out, they would become that.</summary>
    private IEnumerable<string> KeptNulls()
    {
        var (fresh, nullability) = (Activator.CreateInstance(State)!, new NullabilityInfoContext());
        return StateJson.Options.GetTypeInfo(State).Properties
            .Where(property => property.AttributeProvider is PropertyInfo told
                && nullability.Create(told).WriteState is NullabilityState.Nullable && told.GetValue(fresh) is not null)
            .Select(property => property.Name);
    }

    private static bool Comparable(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { } of
        && (of.IsEnum || of == typeof(string) || of == typeof(int) || of == typeof(long) || of == typeof(bool) || of == typeof(DateTimeOffset)
            || of == typeof(DateOnly)
            || of == typeof(decimal) || of == typeof(double));

    private static string Quoted(string name) => $"\"{name}\"";

    [GeneratedRegex(@"\bs\.""?([A-Za-z_0-9]+)")]
    private static partial Regex Column();
}

/// <summary>A property that names another entity.</summary>
/// <param name="Property">The property.</param>
/// <param name="Column">The column of the source, an integer key.</param>
/// <param name="Table">The table that it refers to, which has an <c>external_id</c>.</param>
internal sealed record Reference(string Property, string Column, string Table)
{
    /// <summary>The table is checked later: what is not there when documents are made is left out.</summary>
    public bool IsLate { get; init; }

    /// <summary>What else must hold of the row <c>r</c> that is referred to.</summary>
    public string? And { get; init; }
}

/// <summary>Earlier versions of entities.</summary>
/// <param name="Source">The table that has them.</param>
/// <param name="Key">Its column with the integer key of the entity.</param>
/// <param name="Count">How many the entity with the key <c>@pk</c> has.</param>
/// <param name="WriteSql">Writes those of the entities whose key is above $1 and up to $2, and tells how many; $3 is where they come from.</param>
internal sealed record VersionMapping(string Source, string Key, string Count, string WriteSql);
