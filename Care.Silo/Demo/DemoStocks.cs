using Care.Interfaces.Calls;
using Care.Interfaces.Inventory;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// What the demo's facilities have in stock: some of it low, one item used up, and a movement that was entered by mistake. An item that was moved stays as it
/// is.
/// </summary>
internal sealed class DemoStocks(IGrainFactory grains)
{
    private static readonly (string Facility, int Item, int Unit, double[] Moved)[] All =
    [
        (DemoFacilities.OfPatients, DemoInventory.Ppe, DemoInventory.Dozen, [20, -2, -1.5, -3]),
        (DemoFacilities.OfPatients, DemoInventory.IvFluid, DemoInventory.Items, [500, -24, -36, 120, -48]),
        (DemoFacilities.OfPatients, DemoInventory.LiquidOxygen, DemoInventory.CubicMeter, [40, -12.5, -18.75]),
        (DemoFacilities.OfPatients, DemoInventory.DTypeCylinder, DemoInventory.Cylinders, [160, -22, -14]),
        (DemoFacilities.OfPatients, DemoInventory.BTypeCylinder, DemoInventory.Cylinders, [60, -8]),
        (DemoFacilities.OfPatients, DemoInventory.GaseousOxygen, DemoInventory.CubicMeter, [30, -30]),
        (DemoFacilities.Fulfilment, DemoInventory.Ppe, DemoInventory.Items, [5000, -480]),
        (DemoFacilities.Fulfilment, DemoInventory.CTypeCylinder, DemoInventory.Cylinders, [240, -60]),
    ];

    /// <summary>Moves what is missing, in the name of the district's administrator.</summary>
    public async Task Move(IReadOnlyDictionary<string, Guid> facilities, Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            foreach (var ofFacility in All.GroupBy(stock => stock.Facility))
            {
                var facility = facilities[ofFacility.Key];
                var there = (await grains.GetGrain<IStockQueries>(0).List(facility, new Paging(Paging.MaxLimit, 0)))
                    .EnsureSucceeded("The list of stock").Read().Select(stock => stock.Item).ToHashSet();
                foreach (var (_, item, unit, moved) in ofFacility.Where(stock => !there.Contains(stock.Item)))
                {
                    await Move(facility, item, unit, moved);
                }

                if (ofFacility.Key == DemoFacilities.OfPatients && !there.Contains(DemoInventory.Ppe))
                {
                    await UndoAndSayMinimum(facility, DemoInventory.Ppe);
                }
            }
        }
    }

    private async Task Move(Guid facility, int item, int unit, double[] moved)
    {
        var stock = grains.GetGrain<IStock>(StockKey.Of(facility, item));
        foreach (var quantity in moved)
        {
            StockMovementWrite body = new() { Item = item, Unit = unit, Quantity = Math.Abs(quantity), IsIncoming = quantity > 0 };
            (await stock.Move(facility, body)).EnsureSucceeded("A movement of stock");
        }
    }

    private async Task UndoAndSayMinimum(Guid facility, int item)
    {
        var stock = grains.GetGrain<IStock>(StockKey.Of(facility, item));
        (await stock.Undo(facility, item)).EnsureSucceeded("A movement that is undone");
        (await stock.SetMinimum(facility, new() { Item = item, MinQuantity = 200 })).EnsureSucceeded("A minimum");
    }
}
