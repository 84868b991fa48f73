using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;

namespace Care.WebFront.Calls;

/// <summary>The shapes of fields that clinical records are written in (contract 05, §4.2 and §9).</summary>
internal sealed partial class RequestBody
{
    private const int MostJson = 256 * 1024;

    /// <summary>A choice that goes in by its member's name or its label, and out by its label.</summary>
    public Optional<T> NamedOrLabelled<T>(string field, bool required = false)
        where T : struct, Enum => Read(field, required, nullable: false, value =>
            value.ValueKind == JsonValueKind.String && (Choice<T>.TryParseName(value.GetString(), out var choice) || Choice<T>.TryParseLabel(value.GetString(), out choice))
                ? choice
                // As with other labelled choices, the message names None.
                : Wrong<T>(field, NotAChoice("None")));

    /// <summary>A choice that goes in and out by its member's name.</summary>
    public Optional<T> Named<T>(string field, bool required = false)
        where T : struct, Enum => Read(field, required, nullable: false, value => NamedOf<T>(field, value));

    /// <summary>The same where null and blank mean none.</summary>
    public Optional<T?> NamedOrNull<T>(string field)
        where T : struct, Enum => Read<T?>(field, required: false, nullable: true, value =>
            ScalarText(value) is "" ? new Optional<T?>(null) : NamedOf<T>(field, value) is { Sent: true, Value: var choice } ? new Optional<T?>(choice) : default);

    /// <summary>A choice that goes in and out by its slug.</summary>
    public Optional<T> Slug<T>(string field, bool required = false)
        where T : struct, Enum => Read(field, required, nullable: false, value =>
            value.ValueKind == JsonValueKind.String && Choice<T>.TryParseSlug(value.GetString(), out var choice) ? choice : Wrong<T>(field, NotAChoice(ScalarText(value) ?? value.GetRawText())));

    public Optional<DateTimeOffset> DateTime(string field, bool required = false) => Read<DateTimeOffset>(field, required, nullable: false, value =>
        DateTimeOf(field, value) is { Sent: true, Value: { } instant } ? instant : default(Optional<DateTimeOffset>));

    /// <summary>A date-time where a day will do: then its beginning in the server zone is meant.</summary>
    public Optional<DateTimeOffset> Moment(string field, bool required = false) => Read<DateTimeOffset>(field, required, nullable: false, value =>
        MomentOf(field, value) is { Sent: true, Value: { } instant } ? instant : default(Optional<DateTimeOffset>));

    public Optional<DateTimeOffset?> MomentOrNull(string field) => Read(field, required: false, nullable: true, value => MomentOf(field, value));

    public Optional<double?> NumberOrNull(string field, double min = double.MinValue) => Read(field, required: false, nullable: true, value => NumberOf(field, value, min));

    /// <summary>The key of an object of a catalogue, which may be beyond 32 bits.</summary>
    public Optional<long> LongPk(string field, bool required = false) => Read(field, required, nullable: false, value =>
        long.TryParse(ScalarText(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pk) ? pk
            : Wrong<long>(field, $"Incorrect type. Expected pk value, received {TypeName(value)}."));

    /// <summary>JSON of the client's own, kept as it is.</summary>
    public Optional<string> Json(string field) => Read<string>(field, required: false, nullable: false, value =>
        value.GetRawText() is { Length: <= MostJson } text ? text : Wrong<string>(field, $"Ensure this field has no more than {MostJson} characters."));

    private Optional<T> NamedOf<T>(string field, JsonElement value)
        where T : struct, Enum =>
        Choice<T>.TryParseName(ScalarText(value), out var choice) ? choice : Wrong<T>(field, NotAChoice(ScalarText(value) ?? value.GetRawText()));

    private Optional<DateTimeOffset?> MomentOf(string field, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ServerZone.StartOf(day)
            : DateTimeOf(field, value);

    private Optional<double?> NumberOf(string field, JsonElement value, double min) =>
        !double.TryParse(ScalarText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) ? Wrong<double?>(field, "A valid number is required.")
        : number < min ? Wrong<double?>(field, $"Ensure this value is greater than or equal to {min.ToString(CultureInfo.InvariantCulture)}.")
        : number;
}
