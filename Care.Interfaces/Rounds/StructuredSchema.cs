using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Rounds;

/// <summary>Describes the structured fields of a round as JSON schemas. Nothing but what is named may be sent.</summary>
internal static class StructuredSchema
{
    public static object Text { get; } = new { type = "string", maxLength = Characters.MaxLine };

    public static object Flag { get; } = new { type = "boolean" };

    public static object Name(IReadOnlySet<string> names) => new { type = "string", @enum = names.Order(StringComparer.Ordinal) };

    public static object Number(decimal min, decimal max) => new { type = "number", minimum = min, maximum = max };

    public static object Whole(int min, int max) => new { type = "integer", minimum = min, maximum = max };

    public static object Object(params ReadOnlySpan<(string Name, object Schema, bool IsRequired)> properties)
    {
        Dictionary<string, object> schemas = [];
        List<string> required = [];
        foreach (var (name, schema, isRequired) in properties)
        {
            schemas[name] = schema;
            if (isRequired)
            {
                required.Add(name);
            }
        }

        return new { type = "object", properties = schemas, required, additionalProperties = false };
    }

    public static string List(object item) => JsonSerializer.Serialize(new { type = "array", items = item, maxItems = StructuredField.MaxItems });

    public static string One(object item) => JsonSerializer.Serialize(item);
}
