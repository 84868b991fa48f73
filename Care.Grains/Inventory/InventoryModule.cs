using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Inventory;

/// <summary>What facilities keep in stock (contract 02, §9).</summary>
internal static class InventoryModule
{
    public static IServiceCollection AddInventory(this IServiceCollection services) => services
        .AddSingleton<InventoryDirectory>()
        .AddSingleton<IMovementLog, SqlMovementLog>()
        .AddSingleton<StockViews>()
        .AddSingleton<StockMinimumViews>()
        .AddSingleton<StockMovementViews>();
}
