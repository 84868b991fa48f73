using System.Text.Json;

namespace Care.Tests.Binding.Hostile;

/// <summary>
/// A value at the limit of something that it passes through: the types of PostgreSQL, the calendar, JSON, Unicode. A row is all that it takes to send it to
/// every field of every route.
/// </summary>
/// <param name="Name">What it is, for the test's report.</param>
/// <param name="Json">The value as it stands in a body.</param>
internal sealed record HostileValue(string Name, string Json)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<HostileValue> All { get; } = [.. Numbers(), .. Texts(), .. Times(), .. Shapes(), .. Ids()];

    /// <summary>Those that a form or a query can hold, as text.</summary>
    public static IReadOnlyList<(string Name, string Text)> Plain { get; } =
        [.. All.Select(value => (value.Name, Text: TextOf(value.Json) ?? "")).Where(value => value.Text.Length is > 0 and <= 600)
            .DistinctBy(value => value.Text)];

    private static IEnumerable<HostileValue> Numbers()
    {
        // smallint, integer, bigint and beyond; a double's whole numbers; numeric and double at their ends, and what underflows.
        string[] numbers =
        [
            "-1", "0", "-0", "-0.0", "32768", "-32769", "2147483647", "-2147483648", "2147483648", "-2147483649", "9007199254740993", "9223372036854775807",
            "-9223372036854775808", "9223372036854775808", "18446744073709551616", "10737420", "1e9", "79228162514264337593543950336", "1e29",
            "99999999999999999999.9999999999", "1e131071", "-1e131071", "1e131072", "1e308", "1e309", "1e400000", "1e99999999999", "5e-324", "1e-320",
                "1e-16384",
            "1e-400000", "0e999999999", "0.00000000000000000000000000001", "101.5", "0.30000000000000004",
        ];
        return numbers.SelectMany(number => new HostileValue[] { new($"number {number}", number), new($"text {number}", $"\"{number}\"") })
            .Concat(((string[])["NaN", "Infinity", "-Infinity", "0x10", "1_000", "٣", "1,2"])
                .Select(number => new HostileValue($"text {number}", $"\"{number}\"")));
    }

    private static IEnumerable<HostileValue> Texts()
    {
        yield return new("nothing", "\"\"");
        yield return new("blanks", "\" \\t\\u2003 \"");
        yield return new("a null character", "\"a\\u0000b\"");
        yield return new("the first half of a surrogate pair", "\"a\\ud800\"");
        yield return new("the halves of a pair the wrong way round", "\"\\udc00\\ud800\"");
        yield return Text("no characters of Unicode", "\uFFFE\uFFFF");
        yield return Text("control characters", "\u0001\u001B[2J\u007F\u0085\u2028");
        yield return Text("right to left", "\u202Eabc\u202C \u0627\u0631\u062F\u0648");
        yield return Text("150 letters of Chakma", Repeat("\U00011103", 150));
        yield return Text("201 letters of Chakma", Repeat("\U00011103", 201));
        yield return Text("composed", "Jos\u00E9 \u0D7B");
        yield return Text("decomposed", "Jose\u0301 \u0D28\u0D4D\u200D");
        yield return Text("one picture of many characters", "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466");
        yield return Text("marks without end", "a" + Repeat("\u0301", 120));
        yield return Text("300 characters", Repeat("x", 300));
        yield return Text("3,000 characters", Repeat("x", 3_000));
        yield return Text("25,000 characters", Repeat("\u0915", 25_000));
        yield return Text("SQL", "'; drop table patient; --");
        yield return Text("a pattern", "%_\\");
        yield return Text("a path of JSON", "{a,b}");
        yield return Text("markup", "<script>alert(1)</script>&amp;");
        yield return Text("a formula", "=cmd|' /C calc'!A0");
        yield return Text("the word null", "null");
    }

    private static IEnumerable<HostileValue> Times() => ((string[])
    [
        "0001-01-01", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "0001-01-01T05:29:59+05:30", "1582-10-10", "1899-12-31", "1900-01-01",
            "1899-12-31T23:59:59+05:30",
        "1945-09-01T00:00:00Z", "1969-12-31T23:59:60Z", "2024-02-30", "2024-01-01T24:00:00Z", "2024-03-01T10:00:00.1234567Z", "2024-03-01T10:00:00.9999999Z",
        "2038-01-19T03:14:08Z", "2999-12-31", "2999-12-31T18:29:59Z", "2999-12-31T23:59:59Z", "9999-12-31", "9999-12-31T18:30:00Z", "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59.9999999-12:00", "10000-01-01", "294276-12-31T23:59:59Z", "-4713-11-24", "infinity", "-infinity", "now", "epoch",
    ]).Select(time => Text($"time {time}", time));

    private static IEnumerable<HostileValue> Shapes()
    {
        string[] shapes =
        [
            "null", "true", "false", "[]", "{}", "[null]", "[5, \"UAE\", null, 1.50, true]", "[[[[[]]]]]", "{\"a\": 1, \"a\": 2}", "{\"a\": 1, \"\\u0061\": 2}",
            "{\"\\u0000\": 1}", "{\"a\\u0000\": \"b\"}", "[\"\\u0000\"]", "{\"\\ud800\": 1}", "[1e131071]", "{\"n\": 1e400000}", "[1e-16384]",
                "{\"__proto__\": {\"x\": 1}}",
            "[18446744073709551616, 1e5, -0.0, 1.10]", "\"{}\"", "\"[1]\"",
        ];
        foreach (var json in shapes)
        {
            yield return new(json, json);
        }

        yield return new("seven levels", Nested(7));
        yield return new("twelve levels", Nested(12));
        yield return new("200 levels", Nested(200));
        yield return new("20,000 empty lists", $"[{string.Join(',', Enumerable.Repeat("[]", 20_000))}]");
        yield return new("a long text in a list", $"[\"{Repeat("x", 70_000)}\"]");
        yield return new("a long key", $"{{\"{Repeat("k", 70_000)}\": 1}}");
    }

    private static IEnumerable<HostileValue> Ids() => ((string[])
    [
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{6F9619FF-8B86-D011-B42D-00C04FC964FF}",
            "6f9619ff8b86d011b42d00c04fc964ff",
        "6F9619FF-8B86-D011-B42D-00C04FC964FF",
    ]).Select(id => Text($"id {id}", id));

    private static HostileValue Text(string name, string text) => new(name, JsonSerializer.Serialize(text));

    private static string Nested(int depth) => Repeat("[", depth) + Repeat("]", depth);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string? TextOf(string json)
    {
        try
        {
            var element = JsonElement.Parse(json);
            return element.ValueKind == JsonValueKind.String ? element.GetString() : json;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
