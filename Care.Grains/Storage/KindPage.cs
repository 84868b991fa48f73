using System.Text.Json;
using Care.Interfaces.Calls;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>The list of a kind's live rows without joins: what most lists below a facility are.</summary>
internal static class KindPage
{
    /// <summary>A statement for <see cref="PageReader"/>: the count, then id and document of the page's rows.</summary>
    /// <param name="criteria">Which rows of <c>t</c>.</param>
    /// <param name="source">Where to read.</param>
    /// <param name="kind">The kind's table: a name from the code, never from a request.</param>
    /// <param name="order">The order of <c>t</c>, by columns of the table.</param>
    /// <param name="paging">Which part.</param>
    public static NpgsqlCommand Page(this Criteria criteria, NpgsqlDataSource source, string kind, string order, Paging paging) => criteria.Command(
        source,
        $"""
        select n.count, t.id, t.document
        from (select count(*) from {kind} t where not coalesce(t.deleted, false) and {criteria.Sql}) n
        left join
        (
            select t.* from {kind} t where not coalesce(t.deleted, false) and {criteria.Sql}
            order by {order} {paging.Sql()}
        ) t on true
        order by {order}
        """);

    /// <summary>Reads the id and the state of a row, from the column on.</summary>
    public static (Guid Id, TState State) Row<TState>(NpgsqlDataReader row, int first) =>
        (row.GetGuid(first), JsonSerializer.Deserialize<TState>(row.GetFieldValue<byte[]>(first + 1), StateJson.Options)!);
}
