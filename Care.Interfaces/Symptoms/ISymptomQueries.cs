using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Symptoms;

/// <summary>The symptoms of consultations in the caller's scope (contract 05, §9). A pool of workers; key 0.</summary>
[Alias("care.ISymptomQueries")]
public interface ISymptomQueries : IGrainWithIntegerKey
{
    /// <summary>The symptoms of a consultation, as they were entered.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<EncounterSymptom>>> List(Guid consultation, SymptomFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One symptom.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="symptom">The symptom.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<EncounterSymptom>>> Get(Guid consultation, Guid symptom, CancellationToken cancellation = default);
}
