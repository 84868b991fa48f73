using Care.Interfaces.Inventory;
using Care.WebFront.Binding;
using Care.WebFront.Calls;

namespace Care.WebFront.Inventory;

/// <summary>The catalogue of what facilities keep in stock (contract 02, §9.1).</summary>
internal static class InventoryItemRoutes
{
    public static void MapInventoryItemRoutes(this IEndpointRouteBuilder routes)
    {
        var items = routes.MapGroup("/api/v1/items").WithTags("items");
        items.MapGet("/", List).WithSummary("What facilities keep in stock");
        items.MapGet("/{item:int}/", Get).WithSummary("One item");
    }

    private static async Task<PageAnswer<InventoryItem>> List(ListQuery<InventoryItemFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(
            await ListedPage.Read(
                query.Paging, part => cluster.Read(grains => grains.GetGrain<IInventoryItemQueries>(0).List(filter, part, cancellation))));
    }

    private static async Task<OkAnswer<InventoryItem>> Get(int item, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IInventoryItemQueries>(0).Get(item, cancellation)));
}
