using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>The paths as they are routed: the framework leaves out their last slash, and the parameters that handlers take by types of our own.</summary>
internal static class RoutePaths
{
    public static void Restore(OpenApiDocument document, EndpointDataSource endpoints)
    {
        var patterns = endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern).DistinctBy(PathOf)
            .ToDictionary(pattern => PathOf(pattern).TrimEnd('/'));
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            var pattern = patterns[path.TrimEnd('/')];
            foreach (var (_, operation) in item.Operations ?? [])
            {
                AddParameters(operation, pattern);
            }

            paths.Add(PathOf(pattern), item);
        }

        document.Paths = paths;
    }

    private static void AddParameters(OpenApiOperation operation, RoutePattern pattern)
    {
        operation.Parameters ??= [];
        var missing = pattern.Parameters.Where(parameter =>
            operation.Parameters.All(known => known.In != ParameterLocation.Path || known.Name != parameter.Name)).ToList();
        for (var i = 0; i < missing.Count; i++)
        {
            operation.Parameters.Insert(i, new OpenApiParameter
            {
                Name = missing[i].Name,
                In = ParameterLocation.Path,
                Required = true,
                Schema = SchemaOf(missing[i]),
            });
        }

        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
        {
            parameter.Example = PathExamples.Of(PathOf(pattern), parameter.Name!);
        }
    }

    private static OpenApiSchema SchemaOf(RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Select(policy => policy.Content).FirstOrDefault() switch
        {
            "int" => new() { Type = JsonSchemaType.Integer, Format = "int32" },
            "long" => new() { Type = JsonSchemaType.Integer, Format = "int64" },
            _ => new() { Type = JsonSchemaType.String, Format = "uuid" },
        };

    /// <summary>The path without the constraints of its parameters.</summary>
    private static string PathOf(RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(PartOf))))
        + (pattern.RawText?.EndsWith('/') == true && pattern.PathSegments.Count > 0 ? "/" : "");

    private static string PartOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        _ => "",
    };
}
