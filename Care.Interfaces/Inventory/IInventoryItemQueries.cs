using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Inventory;

/// <summary>The catalogue of what facilities keep in stock (contract 02, §9.1), which every signed-in user reads. A pool of workers; key 0.</summary>
[Alias("care.IInventoryItemQueries")]
public interface IInventoryItemQueries : IGrainWithIntegerKey
{
    /// <summary>The items, by their keys.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<InventoryItem>>> List(InventoryItemFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The item of a key.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<InventoryItem>>> Get(int item, CancellationToken cancellation = default);
}

/// <summary>Which items are listed (contract 02, §9.1). What is null does not filter.</summary>
/// <param name="Name">A part of the name.</param>
[GenerateSerializer, Immutable, Alias("care.InventoryItemFilter")]
public sealed record InventoryItemFilter([property: Id(0), Example("Oxygen")] string? Name);
