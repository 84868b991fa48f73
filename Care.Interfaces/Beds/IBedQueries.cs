using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Beds;

/// <summary>Beds of facilities in the caller's scope, and what hangs on them (contract 03, §4 and §8). A pool of workers; key 0.</summary>
[Alias("care.IBedQueries")]
public interface IBedQueries : IGrainWithIntegerKey
{
    /// <summary>Beds, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Bed>>> List(BedFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>The beds of a facility that assets are linked to, with whom lies in them: the central nursing station (§8).</summary>
    /// <param name="facility">The facility; none of the caller's has no such beds.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Monitored")]
    Task<Outcome<Page<PatientAssetBed>>> Monitored(Guid facility, PatientAssetBedFilter filter, Paging paging, CancellationToken cancellation = default);
}
