using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Care.Tests.Permissions.Routes;

/// <summary>A method of a path that the front end serves, found in its own table of routes: a new one is here without being added.</summary>
/// <param name="Method">The method.</param>
/// <param name="Pattern">The path.</param>
public sealed record SweptRoute(string Method, RoutePattern Pattern)
{
    public string Name => $"{Method} {Pattern.RawText}";

    /// <summary>True where any text may stand in place of a parameter.</summary>
    public bool IsUnconstrained => Pattern.Parameters.All(parameter => ConstraintOf(parameter) is null);

    public bool Changes => Method is not ("GET" or "HEAD");

    /// <summary>All routes. HEAD comes with GET and is asked for by a test of its own.</summary>
    public static IReadOnlyList<SweptRoute> All(EndpointDataSource routes) =>
    [
        .. routes.Endpoints.OfType<RouteEndpoint>()
            .SelectMany(route => MethodsOf(route).Where(method => method != "HEAD").Select(method => new SweptRoute(method, route.RoutePattern)))
            .OrderBy(route => route.Name, StringComparer.Ordinal),
    ];

    /// <summary>The methods of each path.</summary>
    public static ILookup<string, string> Methods(EndpointDataSource routes) => routes.Endpoints.OfType<RouteEndpoint>()
        .SelectMany(route => MethodsOf(route).Select(method => (Path: route.RoutePattern.RawText!, method)))
        .ToLookup(pair => pair.Path, pair => pair.method);

    /// <summary>The path with values in place of its parameters.</summary>
    public string Path(Func<RoutePatternParameterPart, string> value)
    {
        var end = Pattern.RawText!.EndsWith('/') && Pattern.PathSegments.Count > 0 ? "/" : "";
        return "/" + string.Join('/', Pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Text)))) + end;

        string Text(RoutePatternPart part) => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => value(parameter),
            _ => throw new NotSupportedException(part.GetType().Name),
        };
    }

    /// <summary>The words in which the pattern says what its parameters are.</summary>
    public static string? ConstraintOf(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Select(policy => policy.Content).FirstOrDefault();

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
}
