using System.Text.Json;
using Care.Tests.Patients;
using Microsoft.AspNetCore.Routing;

namespace Care.Tests.Binding.Hostile;

/// <summary>A route and a method of the front end, and where an object of the scene lies under it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Template">The route's pattern, without constraints: <c>/api/v1/patient/{patient}/</c>.</param>
/// <param name="Path">A path of the scene.</param>
internal sealed record SweptRoute(string Method, string Template, string Path)
{
    /// <summary>Pages that libraries serve: the dashboard of Orleans, to superusers only, and the documentation.</summary>
    private static readonly string[] OfOthers = ["/ops/dashboard/", "/swagger/", "/api/schema/"];

    public override string ToString() => $"{Method} {Template}";

    /// <summary>The pattern that a list has above its items.</summary>
    public static string Above(string template) => template[..(template.TrimEnd('/').LastIndexOf('/') + 1)];

    /// <summary>Whether the last part of the pattern names an object.</summary>
    public bool IsOfItem => Template.TrimEnd('/').EndsWith('}');

    /// <summary>The front end's routes, each with a path: what the scene does not name is the first object of the list above it.</summary>
    public static async Task<IReadOnlyList<SweptRoute>> All(EndpointDataSource endpoints, HttpClient client, IReadOnlyDictionary<string, string> known)
    {
        List<SweptRoute> routes = [];
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            var template = TemplateOf(endpoint);
            if (OfOthers.Any(prefix => template.StartsWith(prefix, StringComparison.Ordinal)))
            {
                continue;
            }

            // Who is asked for by a UUID is asked for by the id, whatever field bears the parameter's name.
            HashSet<string> byId = [.. endpoint.RoutePattern.ParameterPolicies.Where(policies => policies.Value.Any(policy => policy.Content == "guid"))
                .Select(policies => policies.Key)];
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            {
                routes.Add(new(method, template, await Resolve(template, byId, client, known)));
            }
        }

        return routes;
    }

    /// <summary>The pattern of a route, without constraints.</summary>
    public static string TemplateOf(RouteEndpoint endpoint)
    {
        var template = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(PartOf))));
        return endpoint.RoutePattern.RawText is { } raw && raw.EndsWith('/') ? template.TrimEnd('/') + "/" : template;
    }

    private static string PartOf(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        _ => "",
    };

    private static async Task<string> Resolve(string template, HashSet<string> byId, HttpClient client, IReadOnlyDictionary<string, string> known)
    {
        var path = "";
        foreach (var segment in template.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var parameter = segment.Trim('{', '}');
            path += "/" + (segment is not ['{', ..]
                ? segment
                : known.GetValueOrDefault(parameter) ?? await First(path + "/", byId.Contains(parameter) ? "id" : parameter, client));
        }

        return template.EndsWith('/') ? path.TrimEnd('/') + "/" : path;
    }

    /// <summary>The key of the first object of a list: the field that bears the parameter's name, or the id.</summary>
    private static async Task<string> First(string list, string parameter, HttpClient client)
    {
        using var answer = await client.GetAsync(list);
        var body = answer is { IsSuccessStatusCode: true, Content.Headers.ContentType.MediaType: "application/json" } ? await answer.Json() : default;
        var items = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("results", out var results) ? results : body;
        if (items.ValueKind != JsonValueKind.Array || items.GetArrayLength() == 0)
        {
            return "1";
        }

        var item = items[0];
        return item.TryGetProperty(JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter), out var own)
            && own.ValueKind is JsonValueKind.Number or JsonValueKind.String ? own.ToString()
            : item.TryGetProperty("id", out var id) ? id.ToString()
            : "1";
    }
}
