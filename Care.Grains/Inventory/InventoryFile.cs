using System.Text.Json.Serialization;
using Care.Grains.Catalogues;
using Care.Interfaces.Calls;
using Care.Interfaces.Inventory;

namespace Care.Grains.Inventory;

/// <summary>What facilities keep in stock, as a file lists it.</summary>
/// <param name="Units">The names of the units; new ones get their keys in this order.</param>
/// <param name="Tags">The names of the tags, likewise.</param>
/// <param name="Items">The items, likewise.</param>
/// <param name="Conversions">How many of one unit another one is.</param>
public sealed record InventoryList(
    IReadOnlyList<string> Units, IReadOnlyList<string> Tags, IReadOnlyList<InventoryEntry> Items, IReadOnlyList<UnitConversion> Conversions);

/// <summary>An item as a file lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DefaultUnit">The unit that its stock is told in.</param>
/// <param name="AllowedUnits">The units that movements of it may be entered in.</param>
/// <param name="Tags">What sort of thing it is.</param>
/// <param name="MinQuantity">The stock below which it is low where a facility says nothing of its own.</param>
/// <param name="Description">What it is, in words; may be empty.</param>
public sealed record InventoryEntry(
    string Name, string DefaultUnit, IReadOnlyList<string> AllowedUnits, IReadOnlyList<string> Tags, double MinQuantity = 0, string Description = "");

/// <summary>How many of one unit another one is.</summary>
/// <param name="From">The greater or lesser one.</param>
/// <param name="To">The other one.</param>
/// <param name="Multiplier">How many of the second the first is.</param>
public sealed record UnitConversion(string From, string To, double Multiplier);

/// <summary>Reads a list of what facilities keep in stock, and checks it (contract 02, §9). What can't be loaded is passed over, and told.</summary>
public static class InventoryFile
{
    private const int MaxName = 255;
    private const int MaxItemName = 1000;
    private const double MaxMultiplier = 1_000_000;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file; the message is a sentence that says where and why.</exception>
    public static async Task<(InventoryList List, IReadOnlyList<string> PassedOver)> Read(Stream json, CancellationToken cancellation = default)
    {
        var written = await CatalogueFile.Read<Written>(json, "list of items, units, tags and conversions", cancellation);
        if (written is not { Items.Count: > 0 })
        {
            throw new InvalidDataException("The file has no items.");
        }

        var units = Names("units", written.Units);
        var tags = Names("tags", written.Tags);
        HashSet<string> knownUnits = [.. units.Entries];
        HashSet<string> knownTags = [.. tags.Entries];
        var items = CatalogueFile.Checked<WrittenItem, InventoryEntry>(written.Items, item => Checked(item, knownUnits, knownTags), item => item.Name);
        var conversions = CatalogueFile.Checked<WrittenConversion, UnitConversion>(
            written.Conversions ?? [], conversion => Checked(conversion, knownUnits), conversion => $"{conversion.From} {conversion.To}");
        return (
            new(units.Entries, tags.Entries, items.Entries, conversions.Entries),
            [.. units.PassedOver, .. tags.PassedOver, .. Told("items", items.PassedOver), .. Told("conversions", conversions.PassedOver)]);
    }

    private static CatalogueFile<string> Names(string list, IReadOnlyList<string?>? written)
    {
        var names = CatalogueFile.Checked<string, string>(
            written ?? [], name =>
                Text(name) is { } text && !Characters.Exceed(text, MaxName) ? (text, null) : (null, $"is no name of at most {MaxName} characters"),
            name => name);
        return names with { PassedOver = [.. Told(list, names.PassedOver)] };
    }

    private static (InventoryEntry? Entry, string? Fault) Checked(WrittenItem item, HashSet<string> units, HashSet<string> tags)
    {
        if (Text(item.Name) is not { } name || Characters.Exceed(name, MaxItemName))
        {
            return (null, $"has no name of at most {MaxItemName} characters");
        }

        if (Text(item.DefaultUnit) is not { } unit || !units.Contains(unit))
        {
            return (null, "has a default_unit that is not among the units");
        }

        List<string> allowed = [.. (item.AllowedUnits ?? [unit]).Select(Text).OfType<string>().Distinct()];
        List<string> sorts = [.. (item.Tags ?? []).Select(Text).OfType<string>().Distinct()];
        return allowed is [] || !units.IsSupersetOf(allowed) ? (null, "has allowed_units that are not among the units")
            : !tags.IsSupersetOf(sorts) ? (null, "has tags that are not among the tags")
            : item.MinQuantity is not (>= 0 and <= StockRule.MaxQuantity) ? (null, $"has a min_quantity that is not from 0 to {StockRule.MaxQuantity:0}")
            : (new(name, unit, allowed, sorts, item.MinQuantity, Text(item.Description) ?? ""), null);
    }

    private static (UnitConversion? Entry, string? Fault) Checked(WrittenConversion conversion, HashSet<string> units) =>
        (Text(conversion.From), Text(conversion.To)) is not ({ } from, { } to) || from == to || !units.Contains(from) || !units.Contains(to)
            ? (null, "is not from one of the units to another one")
            : conversion.Multiplier is not (> 0 and <= MaxMultiplier) ? (null, $"has no multiplier above 0, at most {MaxMultiplier:0}")
            : (new(from, to, conversion.Multiplier), null);

    private static IEnumerable<string> Told(string list, IEnumerable<string> faults) => faults.Select(fault => list + fault);

    /// <summary>What a field says, or null. The database keeps no null characters.</summary>
    private static string? Text(string? written) => written?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null;

    private sealed record Written(List<string?>? Units, List<string?>? Tags, List<WrittenItem?>? Items, List<WrittenConversion?>? Conversions);

    private sealed record WrittenItem(
        string? Name,
        string? Description,
        List<string?>? Tags,
        [property: JsonPropertyName("default_unit")] string? DefaultUnit,
        [property: JsonPropertyName("allowed_units")] List<string?>? AllowedUnits,
        [property: JsonPropertyName("min_quantity")] double MinQuantity = 0);

    private sealed record WrittenConversion(string? From, string? To, double Multiplier = 0);
}
