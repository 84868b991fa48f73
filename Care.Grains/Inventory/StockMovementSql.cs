using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Npgsql;

namespace Care.Grains.Inventory;

/// <summary>The statements of the lists of movements, of <c>inventory_log l</c>: each walks an index that begins with the facility.</summary>
internal static class StockMovementSql
{
    private const string NewestFirst = "l.created_date desc, l.pk desc";

    /// <summary>A statement for <see cref="Read"/>: the count, then a page, the newest first.</summary>
    public static NpgsqlCommand Page(NpgsqlDataSource source, Criteria criteria, Paging paging) => criteria.Command(
        source,
        $"""
        select n.count, l.item, l.id, l.unit, l.quantity, l.quantity_in_default_unit, l.current_stock, l.is_incoming, l.probable_accident, l.created_by,
            l.created_date
        from (select count(*) from inventory_log l where {criteria.Sql}) n
        left join (select l.* from inventory_log l where {criteria.Sql} order by {NewestFirst} {paging.Sql()}) l on true
        order by {NewestFirst}
        """);

    /// <summary>Reads a page and its count.</summary>
    public static Task<(long Count, IReadOnlyList<StockMovementRow> Rows)> Read(NpgsqlCommand command, CancellationToken cancellation) => command.ReadCounted(
        row => new StockMovementRow(row.GetInt32(1), new Movement
        {
            Id = row.GetGuid(2),
            Unit = row.GetInt32(3),
            Quantity = row.GetDouble(4),
            QuantityInDefaultUnit = row.GetDecimal(5),
            CurrentStock = row.GetDecimal(6),
            IsIncoming = row.GetBoolean(7),
            ProbableAccident = row.GetBoolean(8),
            CreatedBy = row.IsDBNull(9) ? null : row.GetInt32(9),
            CreatedDate = row.GetFieldValue<DateTimeOffset>(10),
        }),
        cancellation);
}

/// <summary>A movement of the log.</summary>
/// <param name="Item">The item.</param>
/// <param name="Movement">The movement.</param>
internal sealed record StockMovementRow(int Item, Movement Movement);
