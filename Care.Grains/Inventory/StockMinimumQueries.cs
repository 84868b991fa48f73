using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Inventory;
using Orleans.Concurrency;

namespace Care.Grains.Inventory;

[StatelessWorker(maxLocalWorkers: 16), GrainType("inventory-minimum-queries")]
internal sealed class StockMinimumQueries(CareDatabase database, FacilityAccess access, StockMinimumViews views)
    : FacilityChildQueries<StockState, StockMinimum>(database, access, views, order: "t.item"), IStockMinimumQueries
{
    protected override Error NotFound => InventoryNames.NoMinimum;

    public Task<Outcome<Page<StockMinimum>>> List(Guid facility, Paging paging, CancellationToken cancellation) =>
        List(facility, Said(), paging, cancellation);

    public Task<Outcome<Document<StockMinimum>>> Find(Guid facility, Guid minimum, CancellationToken cancellation) =>
        Find(facility, Said().Add($"t.id = {minimum}"), cancellation);

    private static Criteria Said() => new Criteria().Add($"t.min_quantity is not null");
}
