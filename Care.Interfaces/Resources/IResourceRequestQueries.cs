using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Resources;

/// <summary>Lists of resource requests (contract 06, §9.3). A pool of workers; key 0.</summary>
[Alias("care.IResourceRequestQueries")]
public interface IResourceRequestQueries : IGrainWithIntegerKey
{
    /// <summary>The requests in the caller's scope.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order; empty for the order of creation.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ResourceRequest>>> List(
        ResourceRequestFilter filter, ImmutableArray<ResourceRequestOrdering> order, Paging paging, CancellationToken cancellation = default);

    /// <summary>The same requests as a file for spreadsheets.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order; empty for the order of creation.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Export")]
    Task<Outcome<CsvFile>> Export(
        ResourceRequestFilter filter, ImmutableArray<ResourceRequestOrdering> order, CancellationToken cancellation = default);
}

/// <summary>What a list of resource requests may be ordered by (contract 06, §9.3).</summary>
public enum ResourceRequestOrder
{
    /// <summary>The order of creation.</summary>
    Id,

    /// <summary>When created.</summary>
    CreatedDate,

    /// <summary>When last changed.</summary>
    ModifiedDate,

    /// <summary>Whether an emergency.</summary>
    Emergency,

    /// <summary>How urgent, by number; where there is none, as if it were the greatest.</summary>
    Priority,
}

/// <summary>One term of an order.</summary>
/// <param name="By">What is ordered by.</param>
/// <param name="Descending">True where the greatest comes first.</param>
[GenerateSerializer, Immutable, Alias("care.ResourceRequestOrdering")]
public readonly record struct ResourceRequestOrdering([property: Id(0)] ResourceRequestOrder By, [property: Id(1)] bool Descending)
    : IOrdering<ResourceRequestOrdering, ResourceRequestOrder>
{
    /// <inheritdoc/>
    public static ResourceRequestOrdering Of(ResourceRequestOrder by, bool descending) => new(by, descending);
}
