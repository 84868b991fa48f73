using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>Which notes are listed (contract 04, §8.3). What is null does not filter.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="Consultation">The consultation during which the note was written.</param>
[GenerateSerializer, Immutable, Alias("care.PatientNoteFilter")]
public sealed record PatientNoteFilter([property: Id(0), Choice(ChoiceStyle.Number)] NoteThread? Thread, [property: Id(1)] Guid? Consultation);
