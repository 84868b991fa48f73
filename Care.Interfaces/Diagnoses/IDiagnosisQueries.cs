using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Diagnoses;

/// <summary>The diagnoses of consultations in the caller's scope (contract 05, §8). A pool of workers; key 0.</summary>
[Alias("care.IDiagnosisQueries")]
public interface IDiagnosisQueries : IGrainWithIntegerKey
{
    /// <summary>The diagnoses of a consultation, the newest first.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<ConsultationDiagnosis>>> List(Guid consultation, Paging paging, CancellationToken cancellation = default);

    /// <summary>One diagnosis.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<ConsultationDiagnosis>>> Get(Guid consultation, Guid diagnosis, CancellationToken cancellation = default);
}
