using Care.Grains.Inventory;

namespace Care.Silo.Commands;

/// <summary>
/// Brings what facilities keep in stock to what a file lists; run again, it adds what is missing and rewrites what differs, and keys stay (contract 02, §9.1).
/// </summary>
internal static class LoadInventory
{
    public static async Task Run(Settings settings, string path)
    {
        var (list, passedOver) = await CatalogueCommand.Read(path, InventoryFile.Read);
        await Migrate.IfAsked(settings);
        await using var database = Operator.Database(settings, "load-inventory");
        var (units, tags, items, conversions) = await InventoryLoader.Load(database, list);
        await CatalogueCommand.Tell(units.Listed, "units", units);
        await CatalogueCommand.Tell(tags.Listed, "tags", tags);
        await CatalogueCommand.Tell(items.Listed, "items", items);
        await CatalogueCommand.Tell(conversions.Listed, "conversions", conversions);
        await CatalogueCommand.TellPassedOver(passedOver);
    }
}
