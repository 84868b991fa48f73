using System.Text.Json;
using Care.Tests.Servers;
using Care.WebFront.Binding;
using CsCheck;

namespace Care.Tests.Binding;

/// <summary>JSON of the client's own: what is read is what is stored and printed again (contract 05, §4.3).</summary>
public sealed class FreeJsonTests(CareSystem system)
{
    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.Decimal.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[-999, 999], Gen.Int[-8, 8], (digits, exponent) => $"{digits}e{exponent}"),
        Gen.String[Gen.Char['\u0001', '\uD7FF'], 0, 8].Select(text => JsonSerializer.Serialize(text)),
        Gen.Const("\"\\ud804\\udd03\""), Gen.Const("null"), Gen.Const("true"), Gen.Const("false"), Gen.Const("-0.0"));

    private static readonly Gen<string> Json = Nested(3);

    [Theory]
    [InlineData("[5, \"UAE\", null, true]", "[5,\"UAE\",null,true]")]
    [InlineData("{\"a\": [{}], \"b\": \"\\u0d05\"}", "{\"a\":[{}],\"b\":\"അ\"}")]
    [InlineData("[1e5, 1.50, -0.0, 1.2e-3, 1234567890123456789012345678]", "[100000,1.50,0.0,0.0012,1234567890123456789012345678]")]
    public void What_can_be_kept_is_kept_as_it_is(string sent, string kept) => Assert.Equal((kept, null), Read(sent));

    [Theory]
    [InlineData("1e131071"), InlineData("[1e-16384]"), InlineData("{\"n\": 1e400000}"), InlineData("1e99999999999"),
        InlineData("12345678901234567890123456789")]
    public void A_number_that_prints_longer_than_it_looks_is_refused(string sent) =>
        Assert.Equal((null, "Ensure that numbers have no more than 28 digits in total."), Read(sent));

    [Theory, InlineData("\"a\\u0000\""), InlineData("{\"\\u0000\": 1}"), InlineData("[{\"a\": [\"\\u0000\"]}]")]
    public void A_null_character_is_refused(string sent) => Assert.Equal((null, "Null characters are not allowed."), Read(sent));

    [Theory, InlineData("{\"a\": 1, \"a\": 2}"), InlineData("[{\"a\": 1, \"\\u0061\": 2}]")]
    public void A_key_that_stands_twice_is_refused(string sent) => Assert.Equal((null, "Ensure that no key of an object stands twice."), Read(sent));

    [Fact]
    public void Depth_and_length_have_limits()
    {
        Assert.Null(Read(new string('[', FreeJson.MaxDepth) + new string(']', FreeJson.MaxDepth)).Error);
        Assert.Equal("Ensure this field has no more than 8 levels.", Read(new string('[', FreeJson.MaxDepth + 1) + new string(']', FreeJson.MaxDepth + 1))
            .Error);
        Assert.Null(FreeJson.Read(JsonElement.Parse("\"𑄃𑄃\""), max: 4).Error);
        Assert.Equal("Ensure this field has no more than 3 characters.", FreeJson.Read(JsonElement.Parse("\"𑄃𑄃\""), max: 3).Error);
    }

    [Fact]
    public async Task PostgreSQL_prints_what_was_read()
    {
        await Json.SampleAsync(
            async sent =>
            {
                var (kept, error) = Read(sent);
                if (error is not null)
                {
                    return;
                }

                await using var command = system.Database.CreateCommand("select $1::jsonb::text");
                command.Parameters.Add(new() { Value = kept });
                var printed = Read((string)(await command.ExecuteScalarAsync())!).Text!;
                Assert.True(
                    JsonElement.DeepEquals(JsonElement.Parse(kept!), JsonElement.Parse(printed)), $"{sent} was read as {kept} and is printed as {printed}");
                Assert.Equal(NumbersOf(JsonElement.Parse(kept!)).Order(StringComparer.Ordinal), NumbersOf(JsonElement.Parse(printed))
                    .Order(StringComparer.Ordinal));
            },
            iter: 300);
    }

    private static Gen<string> Nested(int depth) => depth == 0 ? Scalar : Gen.Frequency(
        (2, Scalar),
        (1, Nested(depth - 1).Array[0, 4].Select(items => $"[{string.Join(',', items)}]")),
        (1, Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 3], Nested(depth - 1)).Array[0, 4]
            .Select(pairs => $"{{{string.Join(',', pairs.Select(pair => $"\"{pair.Item1}\":{pair.Item2}"))}}}")));

    private static IEnumerable<string> NumbersOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(NumbersOf),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => NumbersOf(property.Value)),
        _ => [],
    };

    private static (string? Text, string? Error) Read(string sent) => FreeJson.Read(JsonElement.Parse(sent));
}
