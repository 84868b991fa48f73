using System.Text.Json;
using System.Text.Json.Nodes;

namespace Care.Tests.Summaries;

/// <summary>Compares documents: the same members with the same values, in any order.</summary>
internal static class JsonEqual
{
    public static void Check(string expected, JsonElement actual) => Check(JsonNode.Parse(expected)!, actual);

    public static void Check(JsonNode expected, JsonElement actual) =>
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(actual.GetRawText())),
            $"Expected {expected.ToJsonString()}{Environment.NewLine}Found    {actual.GetRawText()}");
}
