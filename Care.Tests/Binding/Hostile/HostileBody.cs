using System.Text.Json;
using System.Text.Json.Nodes;

namespace Care.Tests.Binding.Hostile;

/// <summary>
/// A good body, and the places in it where something else can stand: each field that its route reads, and each value inside a field that is an object or a
/// list. Put together as text, since much of what is to be sent is no JSON that a library would write.
/// </summary>
internal sealed class HostileBody(JsonObject good, IEnumerable<string> fields)
{
    private const string Mark = "«hostile»";

    /// <summary>The places, as paths from the body's top.</summary>
    public IReadOnlyList<string> Places { get; } = [.. fields.SelectMany(field => Inside(field, good[field]))];

    /// <summary>The field that a place lies in.</summary>
    public static string FieldOf(string place) => place.Split('/')[0];

    public string Good => good.ToJsonString();

    /// <summary>The body's fields, those of another body in place of its own.</summary>
    public JsonObject Over(JsonObject other)
    {
        var fields = good.DeepClone().AsObject();
        foreach (var (field, value) in other)
        {
            fields[field] = value?.DeepClone();
        }

        return fields;
    }

    /// <summary>The body with a value at these places.</summary>
    public string With(IEnumerable<string> places, string json)
    {
        var body = good.DeepClone().AsObject();
        foreach (var place in places)
        {
            var keys = place.Split('/');
            JsonNode node = body;
            foreach (var key in keys[..^1])
            {
                node = node is JsonArray list ? list[int.Parse(key, null)]! : node[key]!;
            }

            if (node is JsonArray parent)
            {
                parent[int.Parse(keys[^1], null)] = Mark;
            }
            else
            {
                node[keys[^1]] = Mark;
            }
        }

        return body.ToJsonString().Replace(JsonSerializer.Serialize(Mark), json, StringComparison.Ordinal);
    }

    /// <summary>A field as a whole, and what lies in it.</summary>
    private static IEnumerable<string> Inside(string path, JsonNode? value) => value switch
    {
        JsonObject item => [path, .. item.SelectMany(pair => Inside($"{path}/{pair.Key}", pair.Value))],
        JsonArray list => [path, .. list.Take(1).SelectMany(item => Inside($"{path}/0", item))],
        _ => [path],
    };
}
