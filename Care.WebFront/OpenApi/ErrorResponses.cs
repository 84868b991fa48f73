using System.Globalization;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>The shapes of errors (contract 01, A8), the same for every operation.</summary>
internal static class ErrorResponses
{
    public static void Add(OpenApiOperation operation, OpenApiDocument document, bool takesInput)
    {
        Define(document);
        operation.Responses ??= [];
        if (takesInput)
        {
            Add(400, "Something is wrong with what was sent: each field with its messages, or one text.", "FieldErrors");
        }

        if (operation.Security is { Count: > 0 })
        {
            Add(401, "The token is missing, wrong or expired.", "Error");
            Add(403, "The caller may not do this.", "Error");
        }

        Add(404, "There is no such object, or it is outside the caller's scope.", "Error");
        Add(503, "The cluster lost the call or cannot be reached; it may be sent again.", "Error");

        void Add(int status, string description, string schema) => operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string,
                OpenApiMediaType>
            { ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) } },
        });
    }

    private static void Define(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas.TryAdd("Error", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong, for people." },
                ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong, for programs, where there is a code." },
            },
        });
        document.Components.Schemas.TryAdd("FieldErrors", new OpenApiSchema
        {
            OneOf =
            [
                new OpenApiSchema { Type = JsonSchemaType.Object,
                    Description = "By the field's name: its messages in a list, a text, or the errors of its items or fields." },
                new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            ],
        });
    }
}
