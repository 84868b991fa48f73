using System.Reflection;
using System.Text.Json.Nodes;
using Care.Interfaces.Choices;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>
/// Adds to the schemas of answers what the framework cannot see: choices with their labels, and date-times, which a converter of ours writes.
/// </summary>
internal static class ViewSchemas
{
    public static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var orNull = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is null ? 0 : JsonSchemaType.Null;
        if (type == typeof(DateTimeOffset))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String | orNull, "date-time");
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.Integer | orNull;
            typeof(ViewSchemas).GetMethod(nameof(Choices), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
                .Invoke(null, [schema, orNull != 0]);
        }

        schema.Description ??= context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property ? XmlDocs.Summary(property) : XmlDocs.Summary(type);
        return Task.CompletedTask;
    }

    private static void Choices<T>(OpenApiSchema schema, bool orNull)
        where T : struct, Enum
    {
        schema.Enum = [.. Choice<T>.All.Select(value => (JsonNode)Choice<T>.Number(value)), .. orNull ? [JsonNullSentinel.JsonNull] : Array.Empty<JsonNode>()];
        schema.Description = string.Join(", ", Choice<T>.All.Select(value => $"{Choice<T>.Number(value)} {Choice<T>.Label(value)}"));
    }
}
