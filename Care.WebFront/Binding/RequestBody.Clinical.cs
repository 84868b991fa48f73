using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.WebFront.Binding;

/// <summary>The shapes of fields that clinical records are written in (contract 05, §4.2 and §9).</summary>
internal sealed partial class RequestBody
{
    /// <summary>Decimal places of a number that is no decimal: what the client's own arithmetic prints.</summary>
    private const int MaxPlaces = 20;

    /// <summary>A choice that goes in by its member's name or its label, and out by its label.</summary>
    public Optional<T> NamedOrLabelled<T>(string field)
        where T : struct, Enum => Read(field, nullable: false, value =>
            value.ValueKind == JsonValueKind.String
                && (Choice<T>.TryParseName(value.GetString(), out var choice) || Choice<T>.TryParseLabel(value.GetString(), out choice))
                ? choice
                // As with other labelled choices, the message names None.
                : Wrong<T>(field, NotAChoice("None")));

    /// <summary>A choice that goes in and out by its member's name.</summary>
    public Optional<T> Named<T>(string field)
        where T : struct, Enum => Read(field, nullable: false, value => NamedOf<T>(field, value));

    /// <summary>The same where null and blank mean none.</summary>
    public Optional<T?> NamedOrNull<T>(string field)
        where T : struct, Enum => Read<T?>(field, nullable: true, value =>
            ScalarText(value) is ""
                ? new Optional<T?>(null)
                : NamedOf<T>(field, value) is { Sent: true, Value: var choice }
                ? new Optional<T?>(choice)
                : default);

    /// <summary>A choice that goes in and out by its slug.</summary>
    public Optional<T> Slug<T>(string field)
        where T : struct, Enum => Read(field, nullable: false, value =>
            value.ValueKind == JsonValueKind.String && Choice<T>.TryParseSlug(value.GetString(), out var choice)
                ? choice
                : Wrong<T>(field, NotAChoice(ScalarText(value) ?? value.GetRawText())));

    public Optional<DateTimeOffset> DateTime(string field) => Read<DateTimeOffset>(field, nullable: false, value =>
        DateTimeOf(field, value) is { Sent: true, Value: { } instant } ? instant : default(Optional<DateTimeOffset>));

    /// <summary>A date-time where a day will do: then its beginning in the server zone is meant.</summary>
    public Optional<DateTimeOffset> Moment(string field) => Read<DateTimeOffset>(field, nullable: false, value =>
        MomentOf(field, value) is { Sent: true, Value: { } instant } ? instant : default(Optional<DateTimeOffset>));

    /// <summary>The key of an object of a catalogue, which may be beyond 32 bits.</summary>
    public Optional<long> LongPk(string field) => Read(field, nullable: false, value =>
        WholeNumber.TryParse(ScalarText(value), out long pk) ? pk
            : Wrong<long>(field, $"Incorrect type. Expected pk value, received {TypeName(value)}."));

    /// <summary>JSON of the client's own, kept as it is.</summary>
    public Optional<string> Json(string field, int max = FreeJsonAttribute.MaxCharacters) =>
        Read<string>(field, nullable: false, value => JsonOf(field, value, max));

    /// <summary>A list of the client's own; what is no list becomes one, and nothing becomes an empty one.</summary>
    public Optional<string> JsonList(string field, int max) => !fields.TryGetValue(field, out var value) ? default : value switch
    {
        { ValueKind: JsonValueKind.Array } => JsonOf(field, value, max),
        _ when IsNothing(value) => "[]",
        _ => JsonOf(field, value, max) is { Sent: true, Value: var item } ? $"[{item}]" : default(Optional<string>),
    };

    private static bool IsNothing(JsonElement value) => value switch
    {
        { ValueKind: JsonValueKind.Null or JsonValueKind.False } => true,
        { ValueKind: JsonValueKind.String } => value.ValueEquals(""),
        { ValueKind: JsonValueKind.Number } => value.TryGetDouble(out var number) && number == 0,
        { ValueKind: JsonValueKind.Object } => !value.EnumerateObject().Any(),
        _ => false,
    };

    private Optional<string> JsonOf(string field, JsonElement value, int max) => FreeJson.Read(value, max) switch
    {
        ({ } text, _) => text,
        (_, var error) => Wrong<string>(field, error!),
    };

    private Optional<T> NamedOf<T>(string field, JsonElement value)
        where T : struct, Enum =>
        Choice<T>.TryParseName(ScalarText(value), out var choice) ? choice : Wrong<T>(field, NotAChoice(ScalarText(value) ?? value.GetRawText()));

    private Optional<DateTimeOffset?> MomentOf(string field, JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? CalendarBounds.Check(day) is { } beyond ? Wrong<DateTimeOffset?>(field, beyond) : ServerZone.StartOf(day)
            : DateTimeOf(field, value);

    private Optional<double?> NumberOf(string field, JsonElement value, NumberAttribute bounds) =>
        ScalarText(value) is not { } text || DecimalDigits.Of(text) is not { } sent ? Wrong<double?>(field, "A valid number is required.")
        : sent.Decimals > MaxPlaces ? Wrong<double?>(field, $"Ensure that there are no more than {MaxPlaces} decimal places.")
        : Between(
            field, double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), bounds.Min, bounds.Max, bounds.Pointed
                ? "0.0###"
                : null) is { Sent: true, Value: var number } ? number
        : default(Optional<double?>);
}
