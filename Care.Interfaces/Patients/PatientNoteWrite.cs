namespace Care.Interfaces.Patients;

/// <summary>The body of a new note (contract 04, §8.1), its shape already checked.</summary>
/// <param name="Note">The text, not blank.</param>
/// <param name="Thread">The thread.</param>
/// <param name="ReplyTo">The note that is answered, or null.</param>
[GenerateSerializer, Immutable, Alias("care.PatientNoteWrite")]
public sealed record PatientNoteWrite([property: Id(0)] string Note, [property: Id(1)] NoteThread Thread, [property: Id(2)] Guid? ReplyTo);
