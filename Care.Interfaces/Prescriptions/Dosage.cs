using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Prescriptions;

/// <summary>
/// How much of a medicine (contract 06, §1.2): an amount from 0.0001 to 5000 with at most four decimals, of a unit. There is one text for each dosage, and no
/// other way to make one than from its text: <c>0.5 mg</c>.
/// </summary>
[GenerateSerializer, Immutable, Alias("care.Dosage"), JsonConverter(typeof(DosageConverter))]
public sealed partial record Dosage
{
    /// <summary>How many characters its text has at the most.</summary>
    public const int MaxLength = 100;

    internal const string WrongFormat = "Invalid Input, must be in the format: <amount> <unit>";
    internal const string TooManyDecimals = "Input amount must have at most 4 decimal places";
    internal const string NotCanonical = "Input amount must be a valid number without leading or trailing zeroes";
    internal const string OutOfRange = "Input amount must be between 0.0001 and 5000";
    internal static readonly string UnknownUnit = "Unit must be one of " + string.Join(", ", Choice<DosageUnit>.All.Select(Choice<DosageUnit>.Label));

    private const decimal Min = 0.0001m;
    private const decimal Max = 5000m;
    private const int MaxDecimals = 4;

    private Dosage(decimal amount, DosageUnit unit) => (Amount, Unit) = (amount, unit);

    /// <summary>How many or how much of the unit.</summary>
    [Id(0)]
    public decimal Amount { get; }

    /// <summary>The unit.</summary>
    [Id(1)]
    public DosageUnit Unit { get; }

    /// <summary>Reads a dosage, or says what is wrong with its text: the first of the six checks that fails.</summary>
    /// <param name="text">The text, without blanks around it.</param>
    /// <param name="dosage">The dosage.</param>
    /// <param name="error">What is wrong.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Dosage? dosage, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        dosage = null;
        if (text.Split(' ', 2) is not [var amount, var label])
        {
            error = WrongFormat;
        }
        else if (!Choice<DosageUnit>.TryParseLabel(label, out var unit))
        {
            error = UnknownUnit;
        }
        else if (Number().Match(amount) is not { Success: true } number)
        {
            error = WrongFormat;
        }
        else if (DecimalsOf(number) > MaxDecimals)
        {
            error = TooManyDecimals;
        }
        else if (!Canonical().IsMatch(amount))
        {
            error = NotCanonical;
        }
        else if (!decimal.TryParse(amount, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)
            || exact is < Min or > Max)
        {
            error = OutOfRange;
        }
        else
        {
            error = null;
            dosage = new(exact, unit);
        }

        return dosage is not null;
    }

    /// <summary>Its text: what was read.</summary>
    public override string ToString() => $"{Amount.ToString(CultureInfo.InvariantCulture)} {Choice<DosageUnit>.Label(Unit)}";

    /// <summary>How many decimals the number itself has, however it is written: <c>1.0</c> has none, <c>1e-5</c> five.</summary>
    private static long DecimalsOf(Match number)
    {
        var (whole, fraction) = (number.Groups["whole"].Value, number.Groups["fraction"].Value);
        var digits = (whole + fraction).TrimEnd('0');
        if (digits.AsSpan().TrimStart('0').IsEmpty)
        {
            return 0;
        }

        var exponent = WholeNumber.TryParse(number.Groups["exponent"].Value, out int power) ? power : 0;
        return (long)digits.Length - whole.Length - exponent;
    }

    [GeneratedRegex(@"^[+-]?(?=\.?[0-9])(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?([eE](?<exponent>[+-]?[0-9]+))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?!-0\z)-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Canonical();
}

/// <summary>The unit of a dosage (contract 06, §14).</summary>
public enum DosageUnit
{
    /// <summary>Milligrams.</summary>
    [Label("mg")]
    Milligram = 1,

    /// <summary>Grams.</summary>
    [Label("g")]
    Gram = 2,

    /// <summary>Millilitres.</summary>
    [Label("ml")]
    Millilitre = 3,

    /// <summary>Drops.</summary>
    [Label("drop(s)")]
    Drop = 4,

    /// <summary>Ampules.</summary>
    [Label("ampule(s)")]
    Ampule = 5,

    /// <summary>Teaspoons.</summary>
    [Label("tsp")]
    Teaspoon = 6,

    /// <summary>Micrograms.</summary>
    [Label("mcg")]
    Microgram = 7,

    /// <summary>Units, as of insulin.</summary>
    [Label("unit(s)")]
    Unit = 8,
}

/// <summary>How a dosage is sent: by its text; empty or null for none.</summary>
public sealed class DosageShape : IFieldShape<Dosage?>
{
    private DosageShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema { get; } = JsonSerializer.Serialize(new
    {
        type = (string[])["string", "null"],
        maxLength = Dosage.MaxLength,
        description = "Amount and unit, such as 0.5 mg: from 0.0001 to 5000, at most four decimals, without zeroes that say nothing. The units: "
            + string.Join(", ", Choice<DosageUnit>.All.Select(Choice<DosageUnit>.Label)) + ".",
    });

    /// <inheritdoc/>
    public static Optional<Dosage?> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var text = sent.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => sent.GetString()!.Trim(),
            JsonValueKind.Number => sent.GetRawText(),
            _ => null,
        };
        var error = text is null ? "Not a valid string." : null;
        Dosage? dosage = null;
        if (text is { Length: > 0 } && Characters.Exceed(text, Dosage.MaxLength))
        {
            error = $"Ensure this field has no more than {Dosage.MaxLength} characters.";
        }
        else if (text is { Length: > 0 } && Dosage.TryParse(text, out var parsed, out error))
        {
            dosage = parsed;
        }

        if (error is null)
        {
            return new(dosage);
        }

        errors.Add(new(name, [error]));
        return default;
    }
}

/// <summary>A dosage in JSON is its text.</summary>
internal sealed class DosageConverter : JsonConverter<Dosage>
{
    public override Dosage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Dosage.TryParse(reader.GetString() ?? "", out var dosage, out var error) ? dosage : throw new JsonException(error);

    public override void Write(Utf8JsonWriter writer, Dosage value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
