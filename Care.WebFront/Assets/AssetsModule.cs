namespace Care.WebFront.Assets;

/// <summary>Assets: the register, the moves and services, and what a scan shows to everybody (contract 03, §3 and §9 to §12).</summary>
internal static class AssetsModule
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapAssetRoutes();
        routes.MapAssetTransactionRoutes();
        routes.MapPublicAssetRoutes();
    }
}
