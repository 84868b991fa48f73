using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>Mends what the framework says of the schemas of answers and can be seen only when they are all there.</summary>
internal static class WholeSchemas
{
    public static void Mend(OpenApiDocument document)
    {
        foreach (var schema in document.Components?.Schemas?.Values ?? [])
        {
            Mend(schema);
        }
    }

    private static void Mend(IOpenApiSchema? schema)
    {
        Unwrap(schema);
        // What is referred to is a component, and met there.
        if (schema is not OpenApiSchema own)
        {
            return;
        }

        Loosen(own);
        Mend(own.Items);
        foreach (var property in own.Properties?.Values ?? [])
        {
            Mend(property);
        }
    }

    /// <summary>
    /// What may be null beside something else. The framework says that it is exactly one of both, which is wrong of free JSON and of choices that know null
    /// themselves: they are both.
    /// </summary>
    private static void Loosen(OpenApiSchema schema)
    {
        if (schema.OneOf is { Count: 2 } forms && forms.Any(form => form.Type == JsonSchemaType.Null))
        {
            (schema.AnyOf, schema.OneOf) = (forms, null);
        }
    }

    /// <summary>The framework leaves the line ends in what it takes from comments.</summary>
    private static void Unwrap(IOpenApiSchema? schema)
    {
        if (schema is OpenApiSchemaReference { Reference: { Description: { } said } reference })
        {
            reference.Description = XmlDocs.OneLine(said);
        }
        else if (schema is OpenApiSchema { Description: { } text } own)
        {
            own.Description = XmlDocs.OneLine(text);
        }
    }
}
