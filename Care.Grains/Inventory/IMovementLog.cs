using Care.Grains.Storage;
using Npgsql;

namespace Care.Grains.Inventory;

/// <summary>What a stock's grain reads of its log: for the burn rate, once in an activation, and of a movement that is to be flagged.</summary>
internal interface IMovementLog
{
    /// <summary>What was used since a moment, the oldest first; what is flagged does not count.</summary>
    Task<IReadOnlyList<(DateTimeOffset At, decimal Amount)>> UsedSince(Guid facility, int item, DateTimeOffset since);

    /// <summary>A movement of the item; null where it is none.</summary>
    Task<Movement?> Find(Guid facility, int item, Guid movement);
}

/// <summary>Reads the table <c>inventory_log</c>, where grains write: what was just moved is there.</summary>
internal sealed class SqlMovementLog(CareDatabase database) : IMovementLog
{
    public async Task<IReadOnlyList<(DateTimeOffset At, decimal Amount)>> UsedSince(Guid facility, int item, DateTimeOffset since)
    {
        await using var command = Used(database.State, facility, item, since);
        List<(DateTimeOffset, decimal)> used = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            used.Add((rows.GetFieldValue<DateTimeOffset>(0), rows.GetDecimal(1)));
        }

        return used;
    }

    public async Task<Movement?> Find(Guid facility, int item, Guid movement)
    {
        var criteria = new Criteria().Add($"l.id = {movement}").Add($"l.facility = {facility}").Add($"l.item = {item}");
        await using var command = StockMovementSql.Page(database.State, criteria, new(1, 0));
        return (await StockMovementSql.Read(command, CancellationToken.None)).Rows is [var row] ? row.Movement : null;
    }

    /// <summary>The statement of what was used.</summary>
    internal static NpgsqlCommand Used(NpgsqlDataSource source, Guid facility, int item, DateTimeOffset since)
    {
        var command = source.CreateCommand(
            """
            select l.created_date, l.quantity_in_default_unit
            from inventory_log l
            where l.facility = $1 and l.item = $2 and l.created_date >= $3 and not l.is_incoming and not l.probable_accident
            order by l.created_date, l.pk
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = facility });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = item });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = since });
        return command;
    }
}
