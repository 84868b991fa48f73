using System.Globalization;
using System.Text.Json.Nodes;
using Care.Interfaces.Calls;
using Care.WebFront.Binding;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>Describes the parameters of a query by the attributes of the filter that they are read into.</summary>
internal static class QueryParameters
{
    public static IEnumerable<OpenApiParameter> Of(SentQuery query) =>
    [
        .. query.Filter is { } filter ? OfFilter(filter).DistinctBy(parameter => parameter.Name) : [],
        .. query.IsPaged ? Paging() : [],
        .. query.IsNumbered
            ? [Parameter("page", "The page, from 1, or last.", new OpenApiSchema { Type = JsonSchemaType.String })]
            : Array.Empty<OpenApiParameter>(),
    ];

    private static IEnumerable<OpenApiParameter> OfFilter(Type filter) => SentField.Of(filter).SelectMany(OfField).DistinctBy(parameter => parameter.Name);

    private static IEnumerable<OpenApiParameter> OfField(SentField field)
    {
        if (field.Type == typeof(DateRange))
        {
            return
            [
                Parameter($"{field.Name}_after", $"{XmlDocs.Summary(field.Property)} The first day.", Day()),
                Parameter($"{field.Name}_before", $"{XmlDocs.Summary(field.Property)} The last day.", Day()),
            ];
        }

        return field.IsMessage
            ? OfFilter(field.Type)
            : [Parameter(field.Name, XmlDocs.Summary(field.Property), BodySchemas.Of(field, null, null), field.Required is not null, BodyExamples.Of(field))];
    }

    private static IEnumerable<OpenApiParameter> Paging() =>
    [
        Parameter("limit", "How many rows at the most.", Number(1, Interfaces.Calls.Paging.DefaultLimit)),
        Parameter("offset", "How many rows to pass over.", Number(0, 0)),
    ];

    private static OpenApiSchema Number(int min, int standard) =>
        new() { Type = JsonSchemaType.Integer, Minimum = min.ToString(CultureInfo.InvariantCulture), Default = standard };

    private static OpenApiSchema Day() => new() { Type = JsonSchemaType.String, Format = "date" };

    private static OpenApiParameter Parameter(string name, string? description, IOpenApiSchema schema, bool required = false, JsonNode? example = null) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema, Required = required, Example = example };
}
