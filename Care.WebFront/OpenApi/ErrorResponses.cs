using System.Globalization;
using Care.Interfaces.Calls;
using Care.WebFront.Errors;
using Care.WebFront.SignIn;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>The errors of an operation and their shapes (contract 01, A8 and A9): which there are follows from what it takes and whom it asks for.</summary>
internal static class ErrorResponses
{
    /// <summary>The shape of an error that is one text.</summary>
    public const string Errors = "Error";

    private const string FieldErrors = "FieldErrors";

    public static void Add(OpenApiOperation operation, IList<object> metadata, OpenApiDocument document, string path)
    {
        Define(document);
        operation.Responses ??= [];
        var hasBody = operation.RequestBody is not null;
        if (hasBody || operation.Parameters is { Count: > 0 } || path.Contains('{', StringComparison.Ordinal))
        {
            Add(400, "Something is wrong with what was sent: each field with its messages, or one text.", FieldErrors);
            Add(404, DescriptionOf(ErrorKind.NotFound), Errors);
        }

        if (metadata.OfType<ChallengeMetadata>().Any())
        {
            Add(401, "It is not known who asks: the credentials are missing, wrong or expired.", Errors);
        }

        if (!metadata.OfType<IgnoresCredentials>().Any())
        {
            Add(403, "The caller may not do this; or it is not known who asks.", Errors);
            Add(429, "Too many sign in by name and password at the moment.", Errors);
        }

        if (hasBody)
        {
            Add(413, "The body is too large.", Errors);
            Add(415, "The body is of a type that is not read.", Errors);
        }

        foreach (var kind in metadata.OfType<AlsoAnswers>().Select(error => error.Kind))
        {
            // One that says all by its status has no body.
            Add((int)kind, DescriptionOf(kind), kind == ErrorKind.Conflict ? null : Errors);
        }

        Add(503, "The cluster lost the call or cannot be reached; it may be sent again.", Errors);

        void Add(int status, string description, string? schema) =>
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), Answer(description, schema, document));
    }

    /// <summary>An error of a status in a shape; null for no body.</summary>
    public static OpenApiResponse Answer(string description, string? schema, OpenApiDocument document) => new()
    {
        Description = description,
        Content = schema is null ? null : new Dictionary<string, OpenApiMediaType>
        {
            ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) },
        },
    };

    private static string DescriptionOf(ErrorKind kind) => kind switch
    {
        ErrorKind.NotFound => "There is no such object, or it is outside the caller's scope.",
        ErrorKind.Conflict => "Taken.",
        ErrorKind.TooMany => "Too many attempts.",
        ErrorKind.Unreachable => "What the call needs beyond this system does not answer.",
        ErrorKind.BadGateway => "What the call needs beyond this system answered, but not with what was asked for.",
        _ => "The object is in a state that does not allow it.",
    };

    private static void Define(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas.TryAdd(Errors, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "What is wrong, as one text; or as the texts of the keys that a rule names.",
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong, for people." },
                ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong, for programs, where there is a code." },
            },
            AdditionalProperties = new OpenApiSchema(),
        });
        document.Components.Schemas.TryAdd(FieldErrors, new OpenApiSchema
        {
            Type = JsonSchemaType.Object | JsonSchemaType.Array,
            Description = "By the field's name: its messages in a list, a text, or the errors of its items or fields. "
                + "Where no field is meant, a list of texts; where items of a list are, a list of what is wrong with each.",
            AdditionalProperties = new OpenApiSchema(),
            Items = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Object },
        });
    }
}
