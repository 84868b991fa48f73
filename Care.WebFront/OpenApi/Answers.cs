using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>
/// Operations that answer in one of several forms, as a list that is a file for spreadsheets, too: of each status the framework describes but one.
/// </summary>
internal static class Answers
{
    public static async Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        foreach (var status in context.Description.ActionDescriptor.EndpointMetadata.OfType<IProducesResponseTypeMetadata>()
            .GroupBy(answer => answer.StatusCode).Where(status => status.Count() > 1))
        {
            var content = new Dictionary<string, OpenApiMediaType>();
            foreach (var type in status.Where(answer => answer.Type is not null && answer.Type != typeof(void)).GroupBy(answer => answer.ContentTypes.First()))
            {
                List<IOpenApiSchema> schemas = [];
                foreach (var view in type.Select(answer => answer.Type!).Distinct())
                {
                    schemas.Add(await context.GetOrCreateSchemaAsync(view, null, cancellation));
                }

                content[type.Key] = new OpenApiMediaType { Schema = schemas is [var only] ? only : new OpenApiSchema { OneOf = schemas } };
            }

            operation.Responses![status.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse { Description = "OK", Content = content };
        }
    }
}
