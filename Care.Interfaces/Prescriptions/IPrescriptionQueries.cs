using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Prescriptions;

/// <summary>The prescriptions of consultations in the caller's scope (contract 06, §1.3). A pool of workers; key 0.</summary>
[Alias("care.IPrescriptionQueries")]
public interface IPrescriptionQueries : IGrainWithIntegerKey
{
    /// <summary>The prescriptions of a consultation, the newest first.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Prescription>>> List(Guid consultation, PrescriptionFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One prescription.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="prescription">The prescription.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<Prescription>>> Get(Guid consultation, Guid prescription, CancellationToken cancellation = default);
}
