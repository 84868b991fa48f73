using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Inventory;

/// <summary>What facilities have in stock (contract 02, §9.3). A pool of workers; key 0.</summary>
[Alias("care.IStockQueries")]
public interface IStockQueries : IGrainWithIntegerKey
{
    /// <summary>What a facility has, by item; nothing outside the caller's scope.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Stock>>> List(Guid facility, Paging paging, CancellationToken cancellation = default);

    /// <summary>What a facility has of one item.</summary>
    [ReadOnly, Alias("Find")]
    Task<Outcome<Document<Stock>>> Find(Guid facility, Guid stock, CancellationToken cancellation = default);
}
