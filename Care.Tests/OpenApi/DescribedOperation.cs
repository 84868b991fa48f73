using System.Text.Json.Nodes;
using Json.Schema;

namespace Care.Tests.OpenApi;

/// <summary>An operation of the description: its path, and by status and content type the schema of what it answers (null where it is no JSON).</summary>
/// <param name="Method">The method, in capitals.</param>
/// <param name="Path">The path with its parameters.</param>
/// <param name="Forms">The forms of the path's parameters by their names: uuid, int32, int64; null where it is any text.</param>
/// <param name="Answers">What it answers.</param>
internal sealed record DescribedOperation(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string?> Forms,
    IReadOnlyDictionary<int, IReadOnlyDictionary<string, JsonSchema?>> Answers)
{
    public string[] Segments { get; } = Split(Path);

    /// <summary>Sorts paths so that one that says more comes before one with a parameter in the same place.</summary>
    public string Order => string.Join('/', Segments.Select(segment => IsParameter(segment) ? "\uffff" : segment));

    public static string[] Split(string path) => path.Trim('/').Split('/');

    public static Dictionary<string, string?> FormsOf(JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).Where(parameter => (string?)parameter!["in"] == "path")
            .ToDictionary(parameter => (string)parameter!["name"]!, parameter => (string?)parameter!["schema"]?["format"]);

    public bool Matches(string[] segments) => Segments.Zip(segments).All(pair => Matches(pair.First, pair.Second));

    public override string ToString() => $"{Method} {Path}";

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    /// <summary>As routes do: what has not the form of a parameter is another path, such as that of an action beside the objects of a list.</summary>
    private bool Matches(string segment, string sent) => !IsParameter(segment) ? segment == sent : Forms[segment.Trim('{', '}')] switch
    {
        "uuid" => Guid.TryParse(sent, out _),
        "int32" or "int64" => long.TryParse(sent, out _),
        _ => true,
    };
}
