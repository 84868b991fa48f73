using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Patients;

/// <summary>Lists of patients (contract 04, §4.3 to §4.7, §6 and §7). A pool of workers; key 0.</summary>
[Alias("care.IPatientQueries")]
public interface IPatientQueries : IGrainWithIntegerKey
{
    /// <summary>The patients in the caller's scope.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order; empty for the default one: those without a stay first, then the last changed.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<PatientListItem>>> List(PatientFilter filter, ImmutableArray<PatientOrdering> order, Paging paging, CancellationToken cancellation = default);
}
