using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
            // Whether it may be null is said where it is used: the choice is one schema for all.
            schema.Type = JsonSchemaType.Integer;
            typeof(ViewSchemas).GetMethod(nameof(Choices), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [schema]);
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            // All that a view has is shown, nulls too, but for what says otherwise.
            schema.Required = context.JsonTypeInfo.Properties.Where(property => property.Get is not null && !IsLeftOut(property))
                .Select(property => property.Name).ToHashSet();
        }

        schema.Description ??= context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property ? XmlDocs.Summary(property) : XmlDocs.Summary(type);
        return Task.CompletedTask;
    }

    private static bool IsLeftOut(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false).OfType<JsonIgnoreAttribute>().Any() == true;

    private static void Choices<T>(OpenApiSchema schema)
        where T : struct, Enum
    {
        schema.Enum = [.. Choice<T>.All.Select(value => (JsonNode)Choice<T>.Number(value))];
        schema.Description = string.Join(", ", Choice<T>.All.Select(value => $"{Choice<T>.Number(value)} {Choice<T>.Label(value)}"));
    }
}
