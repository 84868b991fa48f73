namespace Care.WebFront.Operations;

/// <summary>What operators, load balancers and whoever opens the address in a browser see (contract 01, A12).</summary>
internal static class OperationsModule
{
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapStartPage();
        routes.MapOperationsRoutes();
        routes.MapOperatorRoutes();
        routes.MapMailDropRoutes();
    }
}
