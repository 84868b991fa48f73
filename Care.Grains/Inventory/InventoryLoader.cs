using Care.Grains.Catalogues;
using Npgsql;
using NpgsqlTypes;

namespace Care.Grains.Inventory;

/// <summary>Brings what facilities keep in stock to what a file lists: by the names, so that keys stay (contract 02, §9.1).</summary>
public static class InventoryLoader
{
    /// <summary>Adds what is missing and rewrites what differs, all of it or nothing.</summary>
    /// <returns>What became of the units, the tags, the items and the conversions.</returns>
    public static async Task<(CatalogueCounts Units, CatalogueCounts Tags, CatalogueCounts Items, CatalogueCounts Conversions)> Load(
        NpgsqlDataSource database, InventoryList list, CancellationToken cancellation = default)
    {
        await using var load = await CatalogueLoad.Begin(database, cancellation);
        var mergedUnits = await load.Merge(Names("inventory_unit"), list.Units, cancellation);
        var mergedTags = await load.Merge(Names("inventory_tag"), list.Tags, cancellation);
        var units = await Keys(load, "inventory_unit", cancellation);
        var mergedItems = await load.Merge(Items(units, await Keys(load, "inventory_tag", cancellation)), list.Items, cancellation);
        var mergedConversions = await load.Merge(Conversions(units), list.Conversions, cancellation);
        await load.Commit(cancellation);
        return (mergedUnits, mergedTags, mergedItems, mergedConversions);
    }

    private static CatalogueTable<string> Names(string table) =>
        new(table, "name", Rewrites: false, new CatalogueColumn<string>("name", NpgsqlDbType.Text, name => name));

    private static CatalogueTable<InventoryEntry> Items(Dictionary<string, int> units, Dictionary<string, int> tags) => new(
        "inventory_item",
        "name",
        Rewrites: true,
        new("name", NpgsqlDbType.Text, item => item.Name),
        new("description", NpgsqlDbType.Text, item => item.Description),
        new("min_quantity", NpgsqlDbType.Double, item => item.MinQuantity),
        new("default_unit", NpgsqlDbType.Integer, item => units[item.DefaultUnit]),
        new("allowed_units", NpgsqlDbType.Array | NpgsqlDbType.Integer, item => item.AllowedUnits.Select(unit => units[unit]).ToArray()),
        new("tags", NpgsqlDbType.Array | NpgsqlDbType.Integer, item => item.Tags.Select(tag => tags[tag]).ToArray()));

    private static CatalogueTable<UnitConversion> Conversions(Dictionary<string, int> units) => new(
        "inventory_conversion",
        "name",
        Rewrites: true,
        new("name", NpgsqlDbType.Text, conversion => $"{units[conversion.From]} to {units[conversion.To]}"),
        new("from_unit", NpgsqlDbType.Integer, conversion => units[conversion.From]),
        new("to_unit", NpgsqlDbType.Integer, conversion => units[conversion.To]),
        new("multiplier", NpgsqlDbType.Double, conversion => conversion.Multiplier));

    private static async Task<Dictionary<string, int>> Keys(CatalogueLoad load, string table, CancellationToken cancellation)
    {
        await using var command = load.Query($"select name, id from {table}");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        Dictionary<string, int> keys = [];
        while (await rows.ReadAsync(cancellation))
        {
            keys.Add(rows.GetString(0), rows.GetInt32(1));
        }

        return keys;
    }
}
