using System.Collections.Immutable;

namespace Care.Grains.Import;

/// <summary>
/// What becomes of the rows of one table of the old system (docs/import.md). Each domain declares its own, in a file of its name. All SQL in it is of this
/// code alone; <c>s</c> is the row of the source in the staging schema.
/// </summary>
internal abstract record TableMapping
{
    /// <summary>The table of the old system.</summary>
    public required string Source { get; init; }

    /// <summary>The table of ours.</summary>
    public abstract string Target { get; }

    /// <summary>What else is looked at for a row: joins of tables of the staging schema.</summary>
    public string Joins { get; init; } = "";

    /// <summary>Which of the source's rows are meant, where several kinds come of one table.</summary>
    public string Where { get; init; } = "true";

    /// <summary>What rows must be like, and what is done with those that are not: in this order.</summary>
    public ImmutableArray<RowRule> Rules { get; init; } = [];

    /// <summary>Rules about pointers to tables that are checked later.</summary>
    public ImmutableArray<RowRule> LateRules { get; init; } = [];

    /// <summary>The tables whose rows go into the documents, and which hold nothing else of their own, with the SQL that counts what arrived of them.</summary>
    public ImmutableArray<PartMapping> Parts { get; init; } = [];

    /// <summary>Earlier versions, where the old system has a table of them.</summary>
    public VersionMapping? Versions { get; init; }

    /// <summary>Columns that are looked at in a way that their name does not show, or that say nothing that is not said elsewhere.</summary>
    public string Seen { get; init; } = "";

    /// <summary>All rules, with those that follow from the mapping itself.</summary>
    public virtual IEnumerable<RowRule> AllRules => Rules;

    /// <summary>The statement that writes the rows whose key is above $1 and up to $2, and tells how many; $3 is where they come from.</summary>
    public abstract string WriteSql(TargetTable target);

    /// <summary>The columns of the source that are looked at.</summary>
    public abstract IEnumerable<string> SourceColumns { get; }

    /// <summary>What is compared by sums of both sides: a column of the source and the same of what was written of it.</summary>
    public virtual IEnumerable<(string Source, string Written)> Compared => [];

    /// <summary>The words of a list.</summary>
    internal static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A table whose rows go into the documents of another one.</summary>
/// <param name="Source">The table.</param>
/// <param name="Arrived">The statement that counts what arrived of it.</param>
/// <param name="Owner">Its column that tells the row of the other table.</param>
internal sealed record PartMapping(string Source, string Arrived, string Owner)
{
    /// <summary>Which of its rows are meant to arrive.</summary>
    public string Where { get; init; } = "true";

    /// <summary>Whether its rows are looked at before those of the other table.</summary>
    public bool IsFirst { get; init; }

    public ImmutableArray<RowRule> Rules { get; init; } = [];
}

/// <summary>A rule that rows of the old system may break.</summary>
/// <param name="Name">The rule, as reports name it.</param>
/// <param name="Column">The column that breaks it.</param>
/// <param name="Broken">When a row breaks it.</param>
internal sealed record RowRule(string Name, string Column, string Broken)
{
    /// <summary>What the column becomes, its old value noted in the archive; without it the row is set aside there.</summary>
    public string? Becomes { get; init; }

    /// <summary>Two rows with the same of some columns, where ours allow one: all but the first are meant.</summary>
    /// <param name="table">The table.</param>
    /// <param name="same">What is the same.</param>
    /// <param name="order">Which is the first.</param>
    /// <param name="among">The rows that count.</param>
    public static string Again(string table, string same, string order, string among = "true") =>
        $"s.id in (select d.id from (select s.id, row_number() over (partition by {same} order by {order}) as n from {Staging.Table(table)} s where {among}) d "
            + $"where d.n > 1)";
}

/// <summary>A table of ours, as the database describes it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">Its columns, those that PostgreSQL fills by itself left out, and their types.</param>
/// <param name="KeepsHistory">Whether whole versions are kept of the kind.</param>
/// <param name="Identity">Whether its key is PostgreSQL's own, unless told otherwise.</param>
internal sealed record TargetTable(string Name, ImmutableArray<(string Name, string Type)> Columns, bool KeepsHistory, bool Identity);
