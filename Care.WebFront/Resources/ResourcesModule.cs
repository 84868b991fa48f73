namespace Care.WebFront.Resources;

/// <summary>Resource requests and the comments on them (contract 06, §9 and §10).</summary>
internal static class ResourcesModule
{
    public static void MapResources(this IEndpointRouteBuilder routes)
    {
        routes.MapResourceRequestRoutes();
        routes.MapResourceCommentRoutes();
    }
}
