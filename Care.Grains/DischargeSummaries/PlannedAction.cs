using System.Globalization;
using System.Text.Json;
using Care.Grains.Printing;

namespace Care.Grains.DischargeSummaries;

/// <summary>An investigation or a procedure as it was planned: free JSON of the client (contract 05, §4.3), of which what is there is read.</summary>
/// <param name="What">Its name, or its names.</param>
/// <param name="When">How often it is repeated, or when it is due.</param>
/// <param name="Notes">Notes.</param>
internal sealed record PlannedAction(string What, string When, string Notes)
{
    /// <summary>Reads a list of them; what is no such list gives none.</summary>
    /// <param name="list">The list.</param>
    /// <param name="name">The property that names the action.</param>
    public static IReadOnlyList<PlannedAction> ReadAll(JsonElement? list, string name) => list is { ValueKind: JsonValueKind.Array } entries
        ? [.. entries.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object).Select(entry => Read(entry, name))]
        : [];

    private static PlannedAction Read(JsonElement entry, string name) => new(
        Names(entry, name),
        entry.TryGetProperty("repetitive", out var repetitive) && repetitive.ValueKind == JsonValueKind.True
            ? $"every {Text(entry, "frequency")}"
            : Due(Text(entry, "time")),
        Text(entry, "notes"));

    private static string Names(JsonElement entry, string name) => entry.TryGetProperty(name, out var names) && names.ValueKind == JsonValueKind.Array
        ? string.Join(", ", names.EnumerateArray().Select(item => Bidi.Isolated(item.ToString())))
        : Text(entry, name);

    /// <summary>Date-times of the client bear no zone: they are the server's own.</summary>
    private static string Due(string time) =>
        DateTime.TryParseExact(time, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? PrintedDate.Text(local)
            : time;

    private static string Text(JsonElement entry, string property) =>
        entry.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
