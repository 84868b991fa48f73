using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Care.Interfaces.Rounds;

/// <content>Which fields were sent.</content>
public sealed partial record DailyRoundWrite
{
    private static readonly ImmutableArray<(string Field, Func<DailyRoundWrite, bool> IsSent)> Fields =
    [
        .. typeof(DailyRoundWrite).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Calls.Optional<>))
            .Select(property => (JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), Sent(property))),
    ];

    /// <summary>The names of the fields that were sent, whatever their values: what a change of a round tells (§11.3).</summary>
    public IReadOnlySet<string> SentFields() => Fields.Where(field => field.IsSent(this)).Select(field => field.Field).ToHashSet(StringComparer.Ordinal);

    private static Func<DailyRoundWrite, bool> Sent(PropertyInfo property)
    {
        var sent = property.PropertyType.GetProperty(nameof(Calls.Optional<int>.Sent))!;
        return write => (bool)sent.GetValue(property.GetValue(write))!;
    }
}
