using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Locations;

/// <summary>The locations of facilities (contract 03, §2.2). A pool of workers; key 0.</summary>
[Alias("care.IAssetLocationQueries")]
public interface IAssetLocationQueries : IGrainWithIntegerKey
{
    /// <summary>The locations of a facility, the newest first.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<AssetLocation>>> List(Guid facility, AssetLocationFilter filter, Paging paging, CancellationToken cancellation = default);
}
