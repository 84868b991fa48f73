using Care.Grains.Storage;
using Care.Interfaces.Inventory;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Inventory;

/// <summary>The form in which stock is shown (contract 02, §9.3).</summary>
internal sealed class StockViews(InventoryDirectory directory) : IEntityViews<StockState, Stock>
{
    public async ValueTask<IReadOnlyList<Stock>> Of(IReadOnlyList<Stored<StockState>> rows, CancellationToken cancellation = default)
    {
        var catalogue = await directory.Current(cancellation);
        return [.. rows.Select(row => StockMapper.View(
            row.State, row.Id, catalogue.Find(row.State.Item), (double)(row.State.Quantity ?? 0), row.State.StockedDate ?? row.State.CreatedDate))];
    }
}

/// <summary>The form in which minimums are shown (contract 02, §9.4).</summary>
internal sealed class StockMinimumViews(InventoryDirectory directory) : IEntityViews<StockState, StockMinimum>
{
    public async ValueTask<IReadOnlyList<StockMinimum>> Of(IReadOnlyList<Stored<StockState>> rows, CancellationToken cancellation = default)
    {
        var catalogue = await directory.Current(cancellation);
        return [.. rows.Select(row => StockMapper.Minimum(
            row.State, row.Id, catalogue.Find(row.State.Item), row.State.MinQuantity ?? 0, row.State.MinQuantityDate ?? row.State.CreatedDate))];
    }
}

/// <summary>The form in which movements are shown (contract 02, §9.2).</summary>
internal sealed class StockMovementViews(InventoryDirectory directory)
{
    public async ValueTask<IReadOnlyList<StockMovement>> Of(IReadOnlyList<StockMovementRow> rows, CancellationToken cancellation = default)
    {
        var catalogue = await directory.Current(cancellation);
        return
        [
            .. rows.Select(row => StockMapper.View(row.Movement, row.Movement.Id, row.Item, catalogue.Find(row.Item), catalogue.Unit(row.Movement.Unit))),
        ];
    }
}

[Mapper]
internal static partial class StockMapper
{
    public static partial Stock View(StockState state, Guid id, InventoryItem? itemObject, double quantity, DateTimeOffset createdDate);

    public static partial StockMinimum Minimum(StockState state, Guid id, InventoryItem? itemObject, double minQuantity, DateTimeOffset createdDate);

    public static partial StockMovement View(Movement movement, Guid externalId, int? item, InventoryItem? itemObject, InventoryUnit? unitObject);

    private static double Number(decimal amount) => (double)amount;
}
