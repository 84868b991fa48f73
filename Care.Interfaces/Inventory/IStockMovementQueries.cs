using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Inventory;

/// <summary>The movements of stock (contract 02, §9.2). A pool of workers; key 0.</summary>
[Alias("care.IStockMovementQueries")]
public interface IStockMovementQueries : IGrainWithIntegerKey
{
    /// <summary>The movements of a facility, the newest first; none outside the caller's scope.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<StockMovement>>> List(Guid facility, StockMovementFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One movement of a facility.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<StockMovement>>> Get(Guid facility, Guid movement, CancellationToken cancellation = default);

    /// <summary>The stock that a movement is of, for a caller who is about to flag it.</summary>
    [ReadOnly, Alias("Locate")]
    Task<Outcome<Guid>> Locate(Guid facility, Guid movement, CancellationToken cancellation = default);
}

/// <summary>Which movements of a facility are listed (contract 02, §9.2). What is null does not filter.</summary>
/// <param name="Item">The item.</param>
[GenerateSerializer, Immutable, Alias("care.StockMovementFilter")]
public sealed record StockMovementFilter([property: Id(0), Example(1)] int? Item);
