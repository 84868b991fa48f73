using System.Globalization;
using Care.WebFront.Binding;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>
/// Operations that answer in one of several forms: pages of rows of several forms, or a file for spreadsheets. The framework describes one form of each status.
/// </summary>
internal static class Answers
{
    public static void Complete(OpenApiOperation operation, IList<object> metadata, OpenApiDocument document)
    {
        foreach (var status in metadata.OfType<IProducesResponseTypeMetadata>().GroupBy(answer => answer.StatusCode))
        {
            if (status.Select(answer => answer.Type).Where(IsPage).Distinct().ToList() is { Count: > 1 } pages)
            {
                var schema = new OpenApiSchema { AnyOf = [.. pages.Select(page => (IOpenApiSchema)Page(page!.GetGenericArguments()[0], document))] };
                Response(operation, status.Key).Content!["application/json"] = new OpenApiMediaType { Schema = schema };
            }
        }

        if (metadata.OfType<AlsoCsv>().Any())
        {
            Response(operation, StatusCodes.Status200OK)
                .Content!["text/csv"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }
    }

    private static OpenApiResponse Response(OpenApiOperation operation, int status)
    {
        var response = (OpenApiResponse)operation.Responses![status.ToString(CultureInfo.InvariantCulture)];
        response.Content ??= new Dictionary<string, OpenApiMediaType>();
        return response;
    }

    private static bool IsPage(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(PageEnvelope<>);

    /// <summary>The envelope of a page (contract 01, A6), of rows that another operation answers too.</summary>
    private static OpenApiSchema Page(Type row, OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "count", "next", "previous", "results" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["count"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
            ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "uri" },
            ["previous"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "uri" },
            ["results"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(row.Name, document) },
        },
    };
}
