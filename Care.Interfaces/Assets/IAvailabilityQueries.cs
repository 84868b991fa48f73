using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Assets;

/// <summary>When assets and locations were available (contract 03, §3). A pool of workers; key 0.</summary>
[Alias("care.IAvailabilityQueries")]
public interface IAvailabilityQueries : IGrainWithIntegerKey
{
    /// <summary>The records of an asset, the newest first.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("OfAsset")]
    Task<Outcome<Page<AvailabilityRecord>>> OfAsset(Guid asset, Paging paging, CancellationToken cancellation = default);

    /// <summary>The records of a location, the newest first.</summary>
    /// <param name="location">The location.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("OfLocation")]
    Task<Outcome<Page<AvailabilityRecord>>> OfLocation(Guid location, Paging paging, CancellationToken cancellation = default);

    /// <summary>One record of an asset.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="pk">The record's integer key.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("OneOfAsset")]
    Task<Outcome<Document<AvailabilityRecord>>> OneOfAsset(Guid asset, int pk, CancellationToken cancellation = default);

    /// <summary>One record of a location.</summary>
    /// <param name="location">The location.</param>
    /// <param name="pk">The record's integer key.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("OneOfLocation")]
    Task<Outcome<Document<AvailabilityRecord>>> OneOfLocation(Guid location, int pk, CancellationToken cancellation = default);
}
