using Care.Interfaces.Calls;
using Care.Interfaces.Wire;
using Orleans.Concurrency;

namespace Care.Interfaces.Patients;

/// <summary>A note about a patient (contract 04, §8). Keyed by the id that the API shows.</summary>
[Alias("care.IPatientNote")]
public interface IPatientNote : IGrainWithGuidKey
{
    /// <summary>Writes the note: a new one, about an active patient in the caller's scope.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Write")]
    Task<Outcome<Document<PatientNote>>> Write(Guid patient, PatientNoteWrite body);

    /// <summary>Changes the text, and which note is answered; only the author may. Each text is kept. The same text changes nothing.</summary>
    /// <param name="patient">The patient that the note is said to be about.</param>
    /// <param name="body">What was sent.</param>
    [Alias("Change")]
    Task<Outcome<Document<PatientNote>>> Edit(Guid patient, PatientNoteChange body);
}

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

/// <summary>Which notes are listed (contract 04, §8.3). What is null does not filter.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="Consultation">The consultation during which the note was written.</param>
[GenerateSerializer, Immutable, Alias("care.PatientNoteFilter")]
public sealed record PatientNoteFilter([property: Id(0), Choice(ChoiceStyle.Number)] NoteThread? Thread, [property: Id(1)] Guid? Consultation);
