using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <summary>Reads the structured fields of a round (contract 05, §7.3). Every item is checked, where the original looks at the first only.</summary>
internal static class StructuredField
{
    /// <summary>No round tells more of one thing.</summary>
    public const int MaxItems = 200;

    public static Optional<T> Object<T>(string field, JsonElement sent, ICollection<FieldError> errors, Func<JsonItem, T> read)
        where T : class =>
        sent.ValueKind == JsonValueKind.Null ? Wrong<T>(field, "This field may not be null.", errors)
        : ItemOf(field, "$", sent, errors, read) is { } item ? item : default(Optional<T>);

    public static Optional<ImmutableArray<T>> List<T>(string field, JsonElement sent, ICollection<FieldError> errors, Func<JsonItem, T> read)
        where T : class
    {
        switch (sent.ValueKind)
        {
            case JsonValueKind.Array when sent.GetArrayLength() <= MaxItems:
                var items = sent.EnumerateArray().Select((item, index) => ItemOf(field, $"$[{index}]", item, errors, read)).ToList();
                return items.TrueForAll(item => item is not null) ? new([.. items.OfType<T>()]) : default;
            case JsonValueKind.Array:
                return Wrong<ImmutableArray<T>>(field, $"Ensure this field has no more than {MaxItems} elements.", errors);
            case JsonValueKind.Null:
                return Wrong<ImmutableArray<T>>(field, "This field may not be null.", errors);
            default:
                return Wrong<ImmutableArray<T>>(field, $"{sent.GetRawText()} is not of type 'array'", errors);
        }
    }

    /// <summary>An item, or null where something is wrong with it.</summary>
    private static T? ItemOf<T>(string field, string where, JsonElement sent, ICollection<FieldError> errors, Func<JsonItem, T> read)
        where T : class
    {
        if (sent.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new FieldError(field, [$"{sent.GetRawText()} is not of type 'object' (at {where})"]));
            return null;
        }

        JsonItem item = new(errors, field, where, sent);
        var value = read(item);
        item.NothingElse();
        return item.IsGood ? value : null;
    }

    private static Optional<T> Wrong<T>(string field, string message, ICollection<FieldError> errors)
    {
        errors.Add(new FieldError(field, [message]));
        return default;
    }
}
