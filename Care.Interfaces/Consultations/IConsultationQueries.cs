using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Consultations;

/// <summary>Consultations as lists (contract 05, §4.1), limited to the caller's scope.</summary>
[Alias("care.IConsultationQueries")]
public interface IConsultationQueries : IGrainWithIntegerKey
{
    /// <summary>Consultations, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Consultation>>> List(ConsultationFilter filter, Paging paging, CancellationToken cancellation = default);
}
