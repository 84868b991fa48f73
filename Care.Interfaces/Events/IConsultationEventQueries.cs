using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Events;

/// <summary>The change logs of consultations (contract 05, §11.2), for callers in whose scope the consultation is. A pool of workers; key 0.</summary>
[Alias("care.IConsultationEventQueries")]
public interface IConsultationEventQueries : IGrainWithIntegerKey
{
    /// <summary>The events of a consultation.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="filter">Which, and in which order.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ConsultationEvent>>> List(Guid consultation, ConsultationEventFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One event.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="pk">Its internal key, which no answer shows.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ConsultationEvent>>> Get(Guid consultation, long pk, CancellationToken cancellation = default);
}
