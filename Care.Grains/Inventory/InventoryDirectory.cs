using Care.Grains.Catalogues;
using Care.Grains.Storage;
using Care.Interfaces.Inventory;
using Npgsql;

namespace Care.Grains.Inventory;

/// <summary>What facilities keep in stock, as this silo knows it.</summary>
internal sealed class InventoryDirectory : Catalogue<InventoryCatalogue>
{
    private const string Statement =
        """
        select id, name from inventory_unit order by id;
        select id, name from inventory_tag order by id;
        select id, name, description, min_quantity, default_unit, allowed_units, tags from inventory_item order by id;
        select from_unit, to_unit, multiplier from inventory_conversion
        """;

    public InventoryDirectory(CareDatabase database, ChangeFeed changes)
        : base(database, changes, "inventory")
    {
    }

    /// <summary>A fixed catalogue, for the in-memory test cluster.</summary>
    public InventoryDirectory(InventoryCatalogue catalogue)
        : base(catalogue)
    {
    }

    protected override async Task<InventoryCatalogue> ReadAll(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Statement, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var units = (await All(() => new InventoryUnit(rows.GetInt32(0), rows.GetString(1)))).ToDictionary(unit => unit.Id);
        var tags = (await All(() => new InventoryTag(rows.GetInt32(0), rows.GetString(1)))).ToDictionary(tag => tag.Id);
        var items = await All(() => new InventoryItem
        {
            Id = rows.GetInt32(0),
            Name = rows.GetString(1),
            Description = rows.GetString(2),
            MinQuantity = rows.GetDouble(3),
            DefaultUnit = rows.IsDBNull(4) ? null : units.GetValueOrDefault(rows.GetInt32(4)),
            AllowedUnits = [.. rows.GetFieldValue<int[]>(5).Select(units.GetValueOrDefault).OfType<InventoryUnit>()],
            Tags = [.. rows.GetFieldValue<int[]>(6).Select(tags.GetValueOrDefault).OfType<InventoryTag>()],
        });
        var conversions = await All(() => KeyValuePair.Create((rows.GetInt32(0), rows.GetInt32(1)), StockRule.Exact(rows.GetDouble(2))));
        return new(items, units.Values, new Dictionary<(int From, int To), decimal>(conversions));

        async Task<List<T>> All<T>(Func<T> read)
        {
            List<T> all = [];
            while (await rows.ReadAsync(cancellation))
            {
                all.Add(read());
            }

            await rows.NextResultAsync(cancellation);
            return all;
        }
    }
}
