using System.Collections.Frozen;
using Care.Grains.Catalogues;
using Care.Interfaces.Inventory;

namespace Care.Grains.Inventory;

/// <summary>All items and units at one moment, and how many of one unit another one is.</summary>
/// <param name="items">The items, by their keys.</param>
/// <param name="units">The units.</param>
/// <param name="conversions">How many of a second unit a first one is.</param>
internal sealed class InventoryCatalogue(
    IReadOnlyList<InventoryItem> items, IEnumerable<InventoryUnit> units, IReadOnlyDictionary<(int From, int To), decimal> conversions)
{
    private readonly FrozenDictionary<int, InventoryItem> itemsByKey = items.ToFrozenDictionary(item => item.Id);
    private readonly FrozenDictionary<int, InventoryUnit> unitsByKey = units.ToFrozenDictionary(unit => unit.Id);

    public InventoryItem? Find(int item) => itemsByKey.GetValueOrDefault(item);

    public InventoryUnit? Unit(int unit) => unitsByKey.GetValueOrDefault(unit);

    public decimal? Multiplier(int from, int to) => conversions.TryGetValue((from, to), out var multiplier) ? multiplier : null;

    /// <summary>The items that the filter leaves, by their keys.</summary>
    public IReadOnlyList<InventoryItem> Of(InventoryItemFilter filter) => filter.Name is { } part
        ? [.. items.Where(item => CatalogueWords.Folded(item.Name).Contains(CatalogueWords.Folded(part), StringComparison.Ordinal))]
        : items;
}
