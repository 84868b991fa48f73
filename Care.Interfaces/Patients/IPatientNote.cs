using Care.Interfaces.Calls;

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
