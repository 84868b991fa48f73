using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>
/// The one reader of JSON whose shape is the client's own (contract 05, §4.3). What it gives out is what is stored, and what PostgreSQL prints again: numbers
/// in plain decimals, no key twice, no null character. What cannot be kept so is refused, so that no row is stored that cannot be shown, listed or dumped.
/// </summary>
internal static class FreeJson
{
    /// <summary>Objects and lists within each other.</summary>
    public const int MaxDepth = 8;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON as it is to be stored, or what is wrong with it.</summary>
    /// <param name="sent">What was sent: Unicode, as the body's reader has seen to.</param>
    /// <param name="max">The most characters that it may have as it was sent.</param>
    public static (string? Text, string? Error) Read(JsonElement sent, int max = FreeJsonAttribute.MaxCharacters)
    {
        if (Characters.Exceed(sent.GetRawText(), max))
        {
            return (null, $"Ensure this field has no more than {max} characters.");
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain))
        {
            if (Copy(sent, writer, depth: 0) is { } error)
            {
                return (null, error);
            }
        }

        return (Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length), null);
    }

    private static string? Copy(JsonElement value, Utf8JsonWriter writer, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object or JsonValueKind.Array when depth == MaxDepth:
                return $"Ensure this field has no more than {MaxDepth} levels.";
            case JsonValueKind.Object:
                return CopyObject(value, writer, depth);
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    if (Copy(item, writer, depth + 1) is { } error)
                    {
                        return error;
                    }
                }

                writer.WriteEndArray();
                return null;
            case JsonValueKind.String:
                return CopyText(value.GetString()!, writer.WriteStringValue);
            case JsonValueKind.Number:
                return CopyNumber(value.GetRawText(), writer);
            default:
                value.WriteTo(writer);
                return null;
        }
    }

    private static string? CopyObject(JsonElement value, Utf8JsonWriter writer, int depth)
    {
        HashSet<string> keys = [];
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            if (!keys.Add(property.Name))
            {
                return "Ensure that no key of an object stands twice.";
            }

            if (CopyText(property.Name, writer.WritePropertyName) is { } wrongKey)
            {
                return wrongKey;
            }

            if (Copy(property.Value, writer, depth + 1) is { } error)
            {
                return error;
            }
        }

        writer.WriteEndObject();
        return null;
    }

    private static string? CopyText(string text, Action<string> write)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return RequestBody.NullCharacters;
        }

        write(text);
        return null;
    }

    /// <summary>A number in plain decimals, so that it is the same after it was stored: PostgreSQL prints <c>1e131071</c> with 131,072 digits.</summary>
    private static string? CopyNumber(string text, Utf8JsonWriter writer)
    {
        if (DecimalDigits.Of(text) is not { Total: <= DecimalDigits.Max }
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return $"Ensure that numbers have no more than {DecimalDigits.Max} digits in total.";
        }

        // Zero has no sign there.
        writer.WriteNumberValue(number == 0 ? Math.Abs(number) : number);
        return null;
    }
}
