using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Inventory;
using Orleans.Concurrency;

namespace Care.Grains.Inventory;

[StatelessWorker(maxLocalWorkers: 16), GrainType("inventory-stock-queries")]
internal sealed class StockQueries(CareDatabase database, FacilityAccess access, StockViews views)
    : FacilityChildQueries<StockState, Stock>(database, access, views, order: "t.item"), IStockQueries
{
    public Task<Outcome<Page<Stock>>> List(Guid facility, Paging paging, CancellationToken cancellation) => List(facility, Moved(), paging, cancellation);

    public Task<Outcome<Document<Stock>>> Find(Guid facility, Guid stock, CancellationToken cancellation) =>
        Find(facility, Moved().Add($"t.id = {stock}"), cancellation);

    private static Criteria Moved() => new Criteria().Add($"t.quantity is not null");
}
