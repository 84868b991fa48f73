using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Rounds;

/// <summary>
/// An object of a structured field while it is checked. Messages say where and what, as those of a JSON schema do; clients only show them. Numbers are JSON
/// numbers here, never texts.
/// </summary>
internal sealed class JsonItem(ICollection<FieldError> errors, string field, string where, JsonElement value)
{
    private readonly HashSet<string> read = [];

    public bool IsGood { get; private set; } = true;

    public string Name(string key, IReadOnlySet<string> names) => Required(key) is { } sent && NameOf(key, sent, names) is { } name ? name : "";

    public string? NameOrNone(string key, IReadOnlySet<string> names) => Optional(key) is { } sent ? NameOf(key, sent, names) : null;

    public string Text(string key) => Required(key) is { } sent && TextOf(key, sent) is { } text ? text : "";

    public string? TextOrNone(string key) => Optional(key) is { } sent ? TextOf(key, sent) : null;

    public decimal Number(string key, decimal min, decimal max) => Required(key) is { } sent ? NumberOf(key, sent, min, max) : 0;

    public decimal? NumberOrNone(string key, decimal min, decimal max) => Optional(key) is { } sent ? NumberOf(key, sent, min, max) : null;

    public int Integer(string key, int min, int max)
    {
        var number = Number(key, min, max);
        if (number != decimal.Truncate(number))
        {
            Wrong($"{number.ToString(CultureInfo.InvariantCulture)} is not of type 'integer'", key);
        }

        return (int)number;
    }

    public bool? FlagOrNone(string key)
    {
        if (Optional(key) is not { } sent)
        {
            return null;
        }

        if (sent.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return sent.ValueKind == JsonValueKind.True;
        }

        Wrong($"{sent.GetRawText()} is not of type 'boolean'", key);
        return null;
    }

    /// <summary>Refuses what was not asked for.</summary>
    public void NothingElse()
    {
        var others = value.EnumerateObject().Select(property => property.Name).Where(name => !read.Contains(name)).ToList();
        if (others is not [])
        {
            Wrong($"Additional properties are not allowed ({string.Join(", ", others.Select(name => $"'{name}'"))} unexpected)", null);
        }
    }

    private JsonElement? Optional(string key)
    {
        read.Add(key);
        return value.TryGetProperty(key, out var sent) ? sent : null;
    }

    private JsonElement? Required(string key)
    {
        if (Optional(key) is { } sent)
        {
            return sent;
        }

        Wrong($"'{key}' is a required property", null);
        return null;
    }

    private string? NameOf(string key, JsonElement sent, IReadOnlySet<string> names)
    {
        if (sent.ValueKind == JsonValueKind.String && names.Contains(sent.GetString()!))
        {
            return sent.GetString();
        }

        Wrong($"{sent.GetRawText()} is not one of [{string.Join(", ", names.Select(name => $"'{name}'"))}]", key);
        return null;
    }

    private string? TextOf(string key, JsonElement sent)
    {
        if (sent.ValueKind == JsonValueKind.String && sent.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal))
        {
            if (!Characters.Exceed(text, Characters.MaxLine))
            {
                return text;
            }

            Wrong($"Ensure this field has no more than {Characters.MaxLine} characters.", key);
            return null;
        }

        Wrong($"{sent.GetRawText()} is not of type 'string'", key);
        return null;
    }

    private decimal NumberOf(string key, JsonElement sent, decimal min, decimal max)
    {
        if (sent.ValueKind != JsonValueKind.Number
            || DecimalDigits.Of(sent.GetRawText()) is not { Total: <= DecimalDigits.Max }
            || !sent.TryGetDecimal(out var number))
        {
            Wrong($"{sent.GetRawText()} is not of type 'number'", key);
        }
        else if (number < min)
        {
            Wrong($"{sent.GetRawText()} is less than the minimum of {min.ToString(CultureInfo.InvariantCulture)}", key);
        }
        else if (number > max)
        {
            Wrong($"{sent.GetRawText()} is greater than the maximum of {max.ToString(CultureInfo.InvariantCulture)}", key);
        }
        else
        {
            return number;
        }

        return 0;
    }

    private void Wrong(string message, string? key)
    {
        IsGood = false;
        errors.Add(new FieldError(field, [$"{message} (at {where}{(key is null ? "" : $".{key}")})"]));
    }
}
