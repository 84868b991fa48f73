using System.Globalization;
using System.Text.RegularExpressions;
using Care.WebFront.Binding;
using Microsoft.OpenApi;

namespace Care.WebFront.OpenApi;

/// <summary>
/// Conditional requests (RFC 9110, §13), described where they are: an object of a path has an entity tag, and whoever changes it at that path may ask for it to
/// be as it was read.
/// </summary>
internal static partial class ConditionalRequests
{
    public static void Add(
        OpenApiOperation operation, string method, IList<object> metadata, OpenApiDocument document, EndpointDataSource endpoints, string path)
    {
        if (!path.Contains('{', StringComparison.Ordinal))
        {
            return;
        }

        if (HttpMethods.IsGet(method) && metadata.OfType<AnswersOne>().Any())
        {
            AddHeader(operation, "If-None-Match", "The entity tag of what the client has: the same again is not sent (304).");
            AddTag(operation, StatusCodes.Status200OK);
            operation.Responses!.TryAdd("304", new OpenApiResponse { Description = "The client has it already, as If-None-Match says." });
        }
        else if (EntityTagHeaders.IsConditional(method) && ObjectPaths(endpoints).Contains(Bare(path)))
        {
            AddHeader(operation, "If-Match", "The entity tag of what the client read: where the object was changed since, it is left as it is (412).");
            AddTag(operation, StatusCodes.Status200OK);
            operation.Responses!.TryAdd(
                "412", ErrorResponses.Answer("The object was changed since it was read, as If-Match says.", ErrorResponses.Errors, document));
        }
    }

    /// <summary>The paths at which GET answers one object, without the constraints of their parameters.</summary>
    internal static HashSet<string> ObjectPaths(EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<AnswersOne>() is not null && route.RoutePattern.Parameters.Count > 0
                && route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(route => Bare(route.RoutePattern.RawText!)),
    ];

    private static string Bare(string path) => Constraint().Replace(path.Trim('/'), "");

    [GeneratedRegex(@"(?<=\{\w+):[^}]*")]
    private static partial Regex Constraint();

    private static void AddHeader(OpenApiOperation operation, string name, string description)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static void AddTag(OpenApiOperation operation, int status)
    {
        if (operation.Responses?.GetValueOrDefault(status.ToString(CultureInfo.InvariantCulture)) is OpenApiResponse { Content: not null } response)
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers["ETag"] = new OpenApiHeader
            {
                Description = "The entity tag of the answer: the same tag means the same bytes.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
    }
}
