using Care.Interfaces.Calls;
using Care.Interfaces.Inventory;
using Orleans.Concurrency;

namespace Care.Grains.Inventory;

/// <summary>Answers from memory: no statement is sent. Open to every signed-in user, which the call filter makes sure of.</summary>
[StatelessWorker(maxLocalWorkers: 4), GrainType("inventory-item-queries")]
internal sealed class InventoryItemQueries(InventoryDirectory directory) : Grain, IInventoryItemQueries
{
    public async Task<Outcome<Page<InventoryItem>>> List(InventoryItemFilter filter, Paging paging, CancellationToken cancellation)
    {
        var items = (await directory.Current(cancellation)).Of(filter);
        return Page<InventoryItem>.Of(items.Count, [.. items.Skip(paging.Offset).Take(paging.Limit)]);
    }

    public async Task<Outcome<Document<InventoryItem>>> Get(int item, CancellationToken cancellation) =>
        (await directory.Current(cancellation)).Find(item) is { } found ? Document<InventoryItem>.Of(found) : InventoryNames.NoItem;
}
