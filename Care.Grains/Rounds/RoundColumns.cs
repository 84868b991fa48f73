using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Care.Grains.Storage;
using Care.Interfaces.Consultations;

namespace Care.Grains.Rounds;

/// <summary>
/// The fields of a round by name, as they are stored (contract 05, §7.7): choices as numbers, people by their keys, decimals as numbers.
/// </summary>
internal static class RoundColumns
{
    /// <summary>What the state holds for storage only, or calls by another name.</summary>
    private static readonly FrozenSet<string> Own = FrozenSet.ToFrozenSet(
    [
        nameof(DailyRoundState.Pk), nameof(DailyRoundState.Consultation), nameof(DailyRoundState.ConsultationPk),
        nameof(EntityState.ChangedBy), nameof(EntityState.ChangedFrom), nameof(EntityState.ChangedThrough),
    ]);

    private static readonly FrozenDictionary<string, Func<Stored<DailyRoundState>, JsonNode?>> Readers = typeof(DailyRoundState)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => !Own.Contains(property.Name))
        .ToDictionary(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), Reader)
        .Append(new("id", row => row.Id.ToString()))
        .Append(new("external_id", row => row.Id.ToString()))
        .Append(new("consultation", row => row.State.ConsultationPk))
        .ToFrozenDictionary();

    public static bool Has(string field) => Readers.ContainsKey(field);

    public static JsonNode? Value(Stored<DailyRoundState> row, string field) => Readers[field](row);

    private static Func<Stored<DailyRoundState>, JsonNode?> Reader(PropertyInfo property) => row => property.GetValue(row.State) switch
    {
        null => property.Name == nameof(DailyRoundState.MedicineAdministration) ? new JsonArray() : null,
        decimal number => (double)number,
        DateTimeOffset instant => instant.ToUniversalTime()
            .ToString(instant.Ticks % TimeSpan.TicksPerSecond / 10 == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
        // These two are stored by name in the original.
        Category or CovidCategory => property.GetValue(row.State)!.ToString(),
        var value => JsonSerializer.SerializeToNode(value, value.GetType(), StateJson.Options),
    };
}
