using System.Text.Json;
using Care.Interfaces.Calls;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>The list of a kind's live rows, each read as one JSON object with all that is shown of it.</summary>
/// <param name="Table">The kind's table with its alias: names from the code, never from a request.</param>
/// <param name="Alias">The alias.</param>
/// <param name="Json">The object, by columns of the table.</param>
/// <param name="Order">The order, by columns of the table.</param>
/// <param name="Joins">The tables that the conditions speak of beside it, each with one row for a row of the table.</param>
internal sealed record RowPage(string Table, string Alias, string Json, string Order, string Joins = "")
{
    /// <summary>A statement for <see cref="Read"/>: the count, then the object of the page's rows.</summary>
    public NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => criteria.Command(
        source,
        $"""
        with page as
        (
            select {Alias}.id from {Table} {Joins} where not {Alias}.deleted and {criteria.Sql}
            order by {Order} {paging.Sql()}
        )
        select n.count, case when {Alias}.id is not null then {Json} end
        from (select count(*) from {Table} {Joins} where not {Alias}.deleted and {criteria.Sql}) n
        left join page on true
        left join {Table} on {Alias}.id = page.id
        order by {Order}
        """);

    /// <summary>Reads the page and its count.</summary>
    public static Task<(long Count, IReadOnlyList<T> Items)> Read<T>(NpgsqlCommand command, CancellationToken cancellation) =>
        command.ReadCounted(row => JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(PageReader.FirstColumn), StateJson.Options)!, cancellation);
}
