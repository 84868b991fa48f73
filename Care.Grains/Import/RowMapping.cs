using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Care.Grains.Import;

/// <summary>Rows that become rows: master data, logs, what follows from entities.</summary>
/// <param name="Table">The table of ours.</param>
internal sealed partial record RowMapping(string Table) : TableMapping
{
    public override string Target => Table;

    /// <summary>The columns and what fills them.</summary>
    public required ImmutableArray<(string Column, string Sql)> Columns { get; init; }

    /// <summary>What is done with a row that is there already; nothing should be.</summary>
    public string OnConflict { get; init; } = "";

    /// <summary>A single row of the old system has no integer key: the whole table is written at once.</summary>
    public bool IsWhole { get; init; }

    public override IEnumerable<string> SourceColumns =>
    [
        .. Words(Seen), .. Column().Matches(string.Join(' ', ["s.id", Joins, Where, .. Columns.Select(of => of.Sql)])).Select(match => match.Groups[1].Value),
    ];

    public override IEnumerable<(string Source, string Written)> Compared => [];

    /// <summary>Whether what is there of it is more than the old system knows: rows of it are added only.</summary>
    public bool IsShared { get; init; }

    /// <summary>Which rows <c>t</c> of the table are of the old system, where there are others; <c>import_rows</c> has its.</summary>
    public string OfOld { get; init; } = "true";

    /// <summary>All rows as they are to be, in the types of the table; $3 is where they come from.</summary>
    public string RowsSql(TargetTable target)
    {
        var types = target.Columns.ToDictionary(column => column.Name, column => column.Type);
        return $"""
            select {string.Join(", ", Columns.Select(of => $"({of.Sql})::{types.GetValueOrDefault(of.Column, "integer")} as \"{of.Column}\""))}
            from {Staging.Table(Source)} s
            {Joins}
            where {Where}
            """;
    }

    public override string WriteSql(TargetTable target) =>
        $"""
        with written as
        (
            insert into {Table} ({string.Join(", ", Columns.Select(of => $"\"{of.Column}\""))}) {(target.Identity ? "overriding system value" : "")}
            select {string.Join(", ", Columns.Select(of => of.Sql))}
            from {Staging.Table(Source)} s
            {Joins}
            where {Where} and {(IsWhole ? "$1::bigint < $2::bigint" : "s.id > $1 and s.id <= $2")} and $3::text is not null
            {OnConflict}
            returning 1
        )
        select count(*) from written
        """;

    [GeneratedRegex(@"\bs\.""?([A-Za-z_0-9]+)")]
    private static partial Regex Column();
}
