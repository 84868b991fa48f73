using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>How the value of each kind of field is read, and what is said of one that is not of its kind (contract 01, A3 to A5).</summary>
internal sealed partial class RequestBody
{
    internal const string NullCharacters = "Null characters are not allowed.";
    private const string Blank = "This field may not be blank.";
    private const string NotText = "Not a valid string.";
    private const string NotInteger = "A valid integer is required.";

    private Optional<string?> TextOf(string field, JsonElement value, int max, bool blank)
    {
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return Wrong<string?>(field, NotText);
        }

        var text = (value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()).Trim();
        return text switch
        {
            "" when !blank => Wrong<string?>(field, Blank),
            _ when text.Contains('\0', StringComparison.Ordinal) => Wrong<string?>(field, NullCharacters),
            _ when Characters.Exceed(text, max) => Wrong<string?>(field, $"Ensure this field has no more than {max} characters."),
            _ => text,
        };
    }

    private Optional<int> IntegerOf(string field, JsonElement value, int min, int max)
    {
        if (ScalarText(value) is not { } text || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || number != decimal.Truncate(number))
        {
            return Wrong<int>(field, NotInteger);
        }

        return Between<decimal>(field, number, min, max) is { Sent: true, Value: var good } ? (int)good : default(Optional<int>);
    }

    private Optional<bool> BooleanOf(string field, JsonElement value) => (value.ValueKind, ScalarText(value)?.ToLowerInvariant()) switch
    {
        (JsonValueKind.True, _) => true,
        (JsonValueKind.False, _) => false,
        (_, "true" or "t" or "yes" or "y" or "on" or "1") => true,
        (_, "false" or "f" or "no" or "n" or "off" or "0") => false,
        _ => Wrong<bool>(field, "Must be a valid boolean."),
    };

    private Optional<decimal?> DecimalOf(string field, JsonElement value, int digits, int decimals, decimal min, decimal max, bool blankIsNull)
    {
        var text = ScalarText(value);
        if (blankIsNull && text is "")
        {
            return new Optional<decimal?>(null);
        }

        if (text is null || DecimalDigits.Of(text) is not { } sent)
        {
            return Wrong<decimal?>(field, "A valid number is required.");
        }

        return sent.Total > digits ? Wrong<decimal?>(field, $"Ensure that there are no more than {digits} digits in total.")
            : sent.Decimals > decimals ? Wrong<decimal?>(field, $"Ensure that there are no more than {decimals} decimal places.")
            : sent.Total - sent.Decimals > digits - decimals
                ? Wrong<decimal?>(field, $"Ensure that there are no more than {digits - decimals} digits before the decimal point.")
            : Between(field, decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), min, max) is { Sent: true, Value: var number } ? number
            : default(Optional<decimal?>);
    }

    private Optional<T> Between<T>(string field, T number, T min, T max, string? format = null)
        where T : struct, IComparable<T>, IFormattable =>
        number.CompareTo(min) < 0 ? Wrong<T>(field, $"Ensure this value is greater than or equal to {min.ToString(format, CultureInfo.InvariantCulture)}.")
        : number.CompareTo(max) > 0 ? Wrong<T>(field, $"Ensure this value is less than or equal to {max.ToString(format, CultureInfo.InvariantCulture)}.")
        : number;

    private Optional<DateOnly?> DateOf(string field, JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? CalendarBounds.Check(day) is { } beyond ? Wrong<DateOnly?>(field, beyond) : day
            : Wrong<DateOnly?>(field, "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.");

    private Optional<DateTimeOffset?> DateTimeOf(string field, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && RequestDateTime.TryParse(value.GetString(), out var instant)
            ? CalendarBounds.Check(instant) is { } beyond ? Wrong<DateTimeOffset?>(field, beyond) : instant
            : Wrong<DateTimeOffset?>(field, "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");

    private Optional<T> LabelledOf<T>(string field, JsonElement value)
        where T : struct, Enum => value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) =>
                Choice<T>.TryParseNumber(number, out var choice) ? choice : Wrong<T>(field, NotAChoice(number.ToString(CultureInfo.InvariantCulture))),
            JsonValueKind.String when Choice<T>.TryParseLabel(value.GetString(), out var choice) || Choice<T>.TryParseNumber(value.GetString(), out choice) =>
                choice,
            // The contract's message names None, whatever was sent; clients compare with it.
            _ => Wrong<T>(field, NotAChoice("None")),
        };

    private Optional<T> PlainOf<T>(string field, JsonElement value)
        where T : struct, Enum
    {
        var text = ScalarText(value);
        return Choice<T>.TryParseNumber(text, out var choice) ? choice : Wrong<T>(field, NotAChoice(text ?? value.GetRawText()));
    }

    private Optional<Guid> ExternalIdOf(string field, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Guid.TryParse(value.GetString(), out var id) ? id : Wrong<Guid>(field, "invalid uuid");

    private Optional<int?> PkOf(string field, JsonElement value)
    {
        var text = ScalarText(value);
        return text is "" ? new Optional<int?>(null)
            : WholeNumber.TryParse(text, out long pk) && pk is >= int.MinValue and <= int.MaxValue ? (int)pk
            : value.ValueKind is JsonValueKind.Number || WholeNumber.TryParse(text, out long _)
                ? Wrong<int?>(field, $"Invalid pk \"{text}\" - object does not exist.")
            : Wrong<int?>(field, $"Incorrect type. Expected pk value, received {TypeName(value)}.");
    }

    private bool CheckedPhone(string field, string number, bool landline)
    {
        if (landline ? PhoneNumber.IsMobileOrLandline(number) : PhoneNumber.IsMobile(number))
        {
            return true;
        }

        AddError(field, PhoneNumber.Message(landline ? "mobile, landline" : "mobile", number));
        return false;
    }

    private static string NotAChoice(string sent) => $"\"{sent}\" is not a valid choice.";

    private static string? ScalarText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
