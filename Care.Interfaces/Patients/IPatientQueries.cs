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
    /// <param name="order">In which order; empty for the default one: those without a consultation first, then the last changed.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<PatientListItem>>> List(
        PatientFilter filter, ImmutableArray<PatientOrdering> order, Paging paging, CancellationToken cancellation = default);

    /// <summary>The records that give the number of the patient who asks (§10.3), of any facility, the oldest first.</summary>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, ForPatients, Alias("ListOwn")]
    Task<Outcome<Page<PatientListItem>>> ListOwn(Paging paging, CancellationToken cancellation = default);

    /// <summary>The same patients as a file for spreadsheets (§4.5).</summary>
    /// <param name="filter">Which.</param>
    /// <param name="discharged">True for those whose last consultation ended; false for those who are still there, or never stayed.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Export")]
    Task<Outcome<CsvFile>> Export(PatientFilter filter, bool discharged, CancellationToken cancellation = default);

    /// <summary>Patients of all facilities by phone number or name (§6), for every verified user: that is how a patient is not registered twice.</summary>
    /// <param name="search">Whom to look for.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Search")]
    Task<Outcome<Page<PatientFound>>> Search(PatientSearch search, PageNumber page, CancellationToken cancellation = default);

    /// <summary>The versions of one patient's record, newest first (§4.7), for callers who may read it.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("History")]
    Task<Outcome<Page<PatientVersion>>> History(Guid patient, Paging paging, CancellationToken cancellation = default);
}
