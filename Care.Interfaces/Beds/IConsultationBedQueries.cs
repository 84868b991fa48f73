using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Beds;

/// <summary>Stays in beds of facilities in the caller's scope (contract 03, §7). A pool of workers; key 0.</summary>
[Alias("care.IConsultationBedQueries")]
public interface IConsultationBedQueries : IGrainWithIntegerKey
{
    /// <summary>Stays, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ConsultationBed>>> List(ConsultationBedFilter filter, Paging paging, CancellationToken cancellation = default);
}
