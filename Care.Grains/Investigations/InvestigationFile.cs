using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Grains.Catalogues;
using Care.Interfaces.Choices;
using Care.Interfaces.Investigations;

namespace Care.Grains.Investigations;

/// <summary>An investigation as a file lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its result is; null where it is not known.</param>
/// <param name="Choices">The options of a choice, between commas, or null.</param>
/// <param name="Unit">The unit of its values, or null.</param>
/// <param name="IdealValue">What is normal, in words, or null.</param>
/// <param name="MinValue">The least normal value, or null.</param>
/// <param name="MaxValue">The greatest normal value, or null.</param>
/// <param name="Groups">The names of its groups, at least one.</param>
public sealed record InvestigationEntry(
    string Name, InvestigationType? Type, string? Choices, string? Unit, string? IdealValue, double? MinValue, double? MaxValue, IReadOnlyList<string> Groups);

/// <summary>Reads the two lists of the catalogue and checks them (contract 06, §4.3).</summary>
public static class InvestigationFile
{
    /// <summary>Where an investigation is put that the list gives no group: clients show an investigation by its first group, and break without any.</summary>
    public const string Ungrouped = "Others";

    private const int MaxName = 500;

    /// <summary>Reads the list of groups.</summary>
    /// <returns>Their names by the keys that the list of investigations has for them.</returns>
    /// <exception cref="InvalidDataException">It is no such file; the message is a sentence that says where and why.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadGroups(Stream json, CancellationToken cancellation = default)
    {
        Dictionary<string, string> groups = [];
        foreach (var (place, line) in (await CatalogueFile.ReadLines<WrittenGroup>(json, "groups of investigations", "groups", cancellation)).Index())
        {
            if (string.IsNullOrWhiteSpace(line?.Name) || KeyOf(line.Id) is not { } key || !groups.TryAdd(key, line.Name.Trim()))
            {
                throw new InvalidDataException($"[{place}] is no group with an id and a name of its own.");
            }
        }

        return groups;
    }

    /// <summary>Reads the list of investigations.</summary>
    /// <param name="json">The list.</param>
    /// <param name="groups">The names of the groups by their keys.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="InvalidDataException">It is no such file; the message is a sentence that says where and why.</exception>
    public static async Task<CatalogueFile<InvestigationEntry>> Read(
        Stream json, IReadOnlyDictionary<string, string> groups, CancellationToken cancellation = default)
    {
        var lines = await CatalogueFile.ReadLines<Written>(json, "investigations", "investigations", cancellation);
        return CatalogueFile.Checked<Written, InvestigationEntry>(lines, line => Checked(line, groups), entry => entry.Name);
    }

    private static (InvestigationEntry? Entry, string? Fault) Checked(Written line, IReadOnlyDictionary<string, string> groups)
    {
        var name = line.Name?.Trim();
        InvestigationType? type = null;
        if (string.IsNullOrEmpty(name) || name.Length > MaxName)
        {
            return (null, $"has no name of at most {MaxName} characters");
        }

        if (line.Type is not null)
        {
            if (!Choice<InvestigationType>.TryParseLabel(line.Type, out var known))
            {
                return (null, "is neither Float, String nor Choice");
            }

            type = known;
        }

        List<string> faults = [];
        var keys = line.CategoryId ?? [];
        if (keys.Any(key => KeyOf(key) is not { } known || !groups.ContainsKey(known)))
        {
            faults.Add("names a group that there is not");
        }

        List<string> names = [.. keys.Select(KeyOf).Select(key => key is null ? null : groups.GetValueOrDefault(key)).OfType<string>().Distinct()];
        if (names is [])
        {
            faults.Add($"is of no group; it is loaded into {Ungrouped}");
            names.Add(Ungrouped);
        }

        InvestigationEntry entry = new(
            name, type, Text(line.Choices), Text(line.Unit), Text(line.Ideal), Bound(line.Min, "min"), Bound(line.Max, "max"), names);
        return (entry, faults is [] ? null : string.Join(", ", faults));

        double? Bound(JsonElement? written, string which)
        {
            if (written is not { ValueKind: not JsonValueKind.Null } bound)
            {
                return null;
            }

            if (double.TryParse(bound.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            {
                return number;
            }

            faults.Add($"has a {which} that is no number; it is loaded without");
            return null;
        }
    }

    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();

    /// <summary>Keys of groups are written as numbers or as texts.</summary>
    private static string? KeyOf(JsonElement? written) => written is { ValueKind: JsonValueKind.Number or JsonValueKind.String } key ? key.ToString() : null;

    private static string? KeyOf(JsonElement written) => KeyOf((JsonElement?)written);

    private sealed record WrittenGroup(JsonElement? Id, string? Name);

    private sealed record Written(
        string? Name,
        string? Type,
        string? Choices,
        string? Unit,
        string? Ideal,
        JsonElement? Min,
        JsonElement? Max,
        [property: JsonPropertyName("category_id")] List<JsonElement>? CategoryId);
}
