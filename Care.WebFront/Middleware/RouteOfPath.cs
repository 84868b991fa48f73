namespace Care.WebFront.Middleware;

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
