using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Assets;

/// <summary>How assets were moved and serviced (contract 03, §10 and §11). A pool of workers; key 0.</summary>
[Alias("care.IAssetHistoryQueries")]
public interface IAssetHistoryQueries : IGrainWithIntegerKey
{
    /// <summary>Moves of assets that the caller sees at either end, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Transactions")]
    Task<Outcome<Page<AssetTransaction>>> Transactions(AssetReference filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One move.</summary>
    /// <param name="pk">Its integer key.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Transaction")]
    Task<Outcome<Document<AssetTransaction>>> Transaction(int pk, CancellationToken cancellation = default);

    /// <summary>The service records of an asset, the newest first.</summary>
    /// <param name="asset">The asset; one outside the caller's scope has none.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("ServiceRecords")]
    Task<Outcome<Page<ServiceRecord>>> ServiceRecords(Guid asset, AssetReference filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One service record.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="record">The record.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("ServiceRecord")]
    Task<Outcome<Document<ServiceRecord>>> ServiceRecord(Guid asset, Guid record, CancellationToken cancellation = default);
}
