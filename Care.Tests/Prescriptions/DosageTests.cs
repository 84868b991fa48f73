using System.Globalization;
using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Prescriptions;
using CsCheck;

namespace Care.Tests.Prescriptions;

/// <summary>What is a dosage, and what is said of what is none (contract 06, §1.2).</summary>
public sealed class DosageTests
{
    private const string Format = "Invalid Input, must be in the format: <amount> <unit>";
    private const string Unit = "Unit must be one of mg, g, ml, drop(s), ampule(s), tsp, mcg, unit(s)";
    private const string Decimals = "Input amount must have at most 4 decimal places";
    private const string Canonical = "Input amount must be a valid number without leading or trailing zeroes";
    private const string Range = "Input amount must be between 0.0001 and 5000";

    /// <summary>Texts that are nearly dosages, and some that are.</summary>
    private static readonly Gen<string> Texts = Gen.Select(
        Gen.Char["0123456789+-.eE ,_٣nN"].Array[0, 9],
        Gen.OneOfConst(" ", "", "  ", "\t"),
        Gen.OneOfConst("mg", "g", "ml", "drop(s)", "ampule(s)", "tsp", "mcg", "unit(s)", "MG", "cup", "mg ", ""),
        (amount, blank, unit) => new string(amount) + blank + unit);

    private static readonly Gen<string> Dosages = Gen.Select(
        Gen.Int[1, 50_000_000], Gen.Enum<DosageUnit>(), (tenthousandths, unit) =>
            $"{(tenthousandths / 10_000m).ToString("0.####", CultureInfo.InvariantCulture)} {Choice<DosageUnit>.Label(unit)}");

    [Theory]
    [InlineData("1 mg")]
    [InlineData("0.0001 mcg")]
    [InlineData("5000 ml")]
    [InlineData("0.5 unit(s)")]
    [InlineData("12.3456 drop(s)")]
    public void A_dosage_is_an_amount_of_a_unit(string text)
    {
        Assert.True(Dosage.TryParse(text, out var dosage, out _));
        Assert.Equal(text, dosage.ToString());
    }

    [Theory]
    [InlineData("", Format)]
    [InlineData("1mg", Format)]
    [InlineData("1 cup", Unit)]
    [InlineData("1 MG", Unit)]
    [InlineData("1  mg", Unit)]
    [InlineData("one cup", Unit)]
    [InlineData("one mg", Format)]
    [InlineData(" mg", Format)]
    [InlineData("nan mg", Format)]
    [InlineData("inf mg", Format)]
    [InlineData("1_000 mg", Format)]
    [InlineData("٣ mg", Format)]
    [InlineData(". mg", Format)]
    [InlineData("0.30001 mg", Decimals)]
    [InlineData("1e-5 mg", Decimals)]
    [InlineData("0.00001 mg", Decimals)]
    [InlineData("1e-999999999999999999999 mg", Decimals)]
    [InlineData("01 mg", Canonical)]
    [InlineData("1.0 mg", Canonical)]
    [InlineData("0.50000 mg", Canonical)]
    [InlineData("+1 mg", Canonical)]
    [InlineData(".5 mg", Canonical)]
    [InlineData("5. mg", Canonical)]
    [InlineData("-0 mg", Canonical)]
    [InlineData("1e3 mg", Canonical)]
    [InlineData("100e-6 mg", Canonical)]
    [InlineData("1e999999999999999999999 mg", Canonical)]
    [InlineData("0 mg", Range)]
    [InlineData("-1 mg", Range)]
    [InlineData("5001 ml", Range)]
    [InlineData("5000.0001 mg", Range)]
    [InlineData("99999999999999999999999999999999999999999999 mg", Range)]
    public void The_first_of_the_six_checks_that_fails_is_told(string text, string error)
    {
        Assert.False(Dosage.TryParse(text, out var dosage, out var told));
        Assert.Null(dosage);
        Assert.Equal(error, told);
    }

    [Fact]
    public void What_is_accepted_reads_back_the_same_and_lies_within_the_bounds() => Gen.OneOf(Texts, Dosages).Sample(text =>
    {
        if (Dosage.TryParse(text, out var dosage, out var error))
        {
            Assert.InRange(dosage.Amount, 0.0001m, 5000m);
            Assert.Equal(text, dosage.ToString());
            Assert.True(Dosage.TryParse(dosage.ToString(), out var again, out _));
            Assert.Equal(dosage, again);
            Assert.Equal(dosage, JsonSerializer.Deserialize<Dosage>(JsonSerializer.Serialize(dosage, StateJson.Options), StateJson.Options));
        }
        else
        {
            Assert.Contains(error, (string[])[Format, Unit, Decimals, Canonical, Range]);
        }
    });

    [Fact]
    public void Every_amount_within_the_bounds_is_accepted_of_every_unit() =>
        Dosages.Sample(text => Assert.True(Dosage.TryParse(text, out _, out var error), $"{text}: {error}"));

    [Theory]
    [InlineData("\" 1 mg \"", "1 mg", null)]
    [InlineData("null", null, null)]
    [InlineData("\"\"", null, null)]
    [InlineData("\"  \"", null, null)]
    [InlineData("5", null, Format)]
    [InlineData("true", null, "Not a valid string.")]
    [InlineData("[]", null, "Not a valid string.")]
    public void It_is_sent_as_a_text_and_none_as_nothing(string sent, string? read, string? error)
    {
        List<FieldError> errors = [];
        var dosage = DosageShape.Read("base_dosage", JsonElement.Parse(sent), errors);
        Assert.Equal(error is null, dosage.Sent);
        Assert.Equal(read, dosage.Value?.ToString());
        Assert.Equal(error, errors is [{ Field: "base_dosage", Messages: [var told] }] ? told : null);
    }

    [Fact]
    public void A_text_of_more_than_a_hundred_characters_is_none()
    {
        List<FieldError> errors = [];
        DosageShape.Read("x", JsonSerializer.SerializeToElement(new string('1', 98) + " mg"), errors);
        Assert.Equal("Ensure this field has no more than 100 characters.", Assert.Single(errors).Messages[0]);
    }
}
