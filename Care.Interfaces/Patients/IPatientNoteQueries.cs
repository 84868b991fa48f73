using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Patients;

/// <summary>Lists of notes and of their versions (contract 04, §8.2 and §8.3). A pool of workers; key 0.</summary>
[Alias("care.IPatientNoteQueries")]
public interface IPatientNoteQueries : IGrainWithIntegerKey
{
    /// <summary>The notes about a patient that the caller may read, newest first.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="filter">Which.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<PatientNote>>> List(Guid patient, PatientNoteFilter filter, Paging paging, CancellationToken cancellation = default);

    /// <summary>One note that the caller may read.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="note">The note.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<PatientNote>>> Get(Guid patient, Guid note, CancellationToken cancellation = default);

    /// <summary>The texts that a note ever had, newest first.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="note">The note.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("Edits")]
    Task<Outcome<Page<PatientNoteEdit>>> Edits(Guid patient, Guid note, Paging paging, CancellationToken cancellation = default);
}
