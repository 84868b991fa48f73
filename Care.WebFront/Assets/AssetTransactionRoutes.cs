using Care.Interfaces.Assets;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Assets;

/// <summary>Moves of assets (contract 03, §10).</summary>
internal static class AssetTransactionRoutes
{
    public static void MapAssetTransactionRoutes(this IEndpointRouteBuilder routes)
    {
        var moves = routes.MapGroup("/api/v1/asset_transaction").WithTags("asset_transaction");
        moves.MapGet("/", List).WithSummary("Moves of assets");
        moves.MapGet("/{pk:int}/", Get).WithSummary("One move");
    }

    private static async Task<PageAnswer<AssetTransaction>> List(ListQuery<AssetReference> query, Cluster cluster, CancellationToken cancellation) =>
        new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IAssetHistoryQueries>(0).Transactions(query.Read(), part, cancellation))));

    private static async Task<OkAnswer<AssetTransaction>> Get(int pk, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IAssetHistoryQueries>(0).Transaction(pk, cancellation)));
}
