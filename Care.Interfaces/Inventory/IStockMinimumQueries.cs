using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Inventory;

/// <summary>How much there should be in facilities at least (contract 02, §9.4). A pool of workers; key 0.</summary>
[Alias("care.IStockMinimumQueries")]
public interface IStockMinimumQueries : IGrainWithIntegerKey
{
    /// <summary>What a facility has said, by item; nothing outside the caller's scope.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<StockMinimum>>> List(Guid facility, Paging paging, CancellationToken cancellation = default);

    /// <summary>What a facility has said of one item.</summary>
    [ReadOnly, Alias("Find")]
    Task<Outcome<Document<StockMinimum>>> Find(Guid facility, Guid minimum, CancellationToken cancellation = default);
}
