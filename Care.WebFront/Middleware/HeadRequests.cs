namespace Care.WebFront.Middleware;

/// <summary>
/// HEAD is answered as GET, without a body (contract 01, A1): uptime monitors ask so. The server leaves the body out; that there is such a method is said here.
/// </summary>
internal static class HeadRequests
{
    /// <summary>A group whose routes for GET are for HEAD too.</summary>
    public static RouteGroupBuilder MapGroupWithHead(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { HttpMethods: var methods } known
                && methods.Contains(HttpMethods.Get) && !methods.Contains(HttpMethods.Head))
            {
                endpoint.Metadata.Add(new HttpMethodMetadata([.. methods, HttpMethods.Head], known.AcceptCorsPreflight));
            }
        });
        return group;
    }
}
