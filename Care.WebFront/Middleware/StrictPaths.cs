using Microsoft.AspNetCore.Authorization;

namespace Care.WebFront.Middleware;

/// <summary>
/// Stands behind routing. Paths are compared letter by letter: a proxy's rule for <c>/ops/</c> would not keep <c>/OPS/</c>, which routing takes for the same.
/// And where routing has no route for a method or an id, the one is found whose path it is (<see cref="RouteOfPath"/>).
/// </summary>
internal sealed class StrictPaths(RequestDelegate next, EndpointDataSource endpoints)
{
    /// <summary>The most particular pattern first; of the routes of one path those that ask for credentials.</summary>
    private readonly Lazy<RouteEndpoint[]> routes = new(() =>
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .OrderBy(route => route.RoutePattern.InboundPrecedence)
            .ThenBy(route => route.RoutePattern.RawText, StringComparer.Ordinal)
            .ThenBy(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null),
    ]);

    public Task InvokeAsync(HttpContext http)
    {
        var (path, found) = (http.Request.Path, http.GetEndpoint());
        if (found is RouteEndpoint matched && matched.RoutePattern.Fits(path))
        {
            return next(http);
        }

        if (Array.Find(routes.Value, candidate => candidate.RoutePattern.Fits(path)) is not { } route)
        {
            http.SetEndpoint(null);
            return next(http);
        }

        http.Features.Set(new RouteOfPath(route));
        if (found is null or RouteEndpoint)
        {
            // Beside a path such as /search/ there is one with an id, which routing took the other methods to be for.
            http.SetEndpoint(route.RoutePattern.Parameters.Any(parameter => parameter.ParameterPolicies.Count > 0) || found is RouteEndpoint
                ? null
                : WrongMethod(route));
        }

        return next(http);
    }

    private Endpoint WrongMethod(RouteEndpoint route)
    {
        var methods = routes.Value
            .Where(other => other.RoutePattern.RawText == route.RoutePattern.RawText)
            .SelectMany(other => other.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct();
        return new Endpoint(
            http =>
            {
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                http.Response.Headers.Allow = string.Join(", ", methods);
                return Task.CompletedTask;
            },
            EndpointMetadataCollection.Empty,
            "405");
    }
}

/// <summary>
/// The route that a path belongs to where routing found none for the request: the method is wrong, or an id of the path is none. Who has to sign in, and how,
/// is said by its metadata all the same (contract 01, A1: authentication runs first).
/// </summary>
/// <param name="Route">The route.</param>
internal sealed record RouteOfPath(RouteEndpoint Route)
{
    /// <summary>The route that serves the request, or the one that its path belongs to; null for paths that nobody serves.</summary>
    public static Endpoint? Of(HttpContext http) => http.Features.Get<RouteOfPath>()?.Route ?? http.GetEndpoint();
}
