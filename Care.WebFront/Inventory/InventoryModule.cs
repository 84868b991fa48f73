namespace Care.WebFront.Inventory;

/// <summary>What facilities keep in stock (contract 02, §9).</summary>
internal static class InventoryModule
{
    public static void MapInventory(this IEndpointRouteBuilder routes)
    {
        routes.MapInventoryItemRoutes();
        routes.MapStockRoutes();
    }
}
