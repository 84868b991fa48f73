using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>The body of a new note (contract 04, §8.1), its shape already checked.</summary>
/// <param name="Note">The text, not blank.</param>
/// <param name="Thread">The thread.</param>
/// <param name="ReplyTo">The note that is answered, or null.</param>
[GenerateSerializer, Immutable, Alias("care.PatientNoteWrite")]
public sealed record PatientNoteWrite(
    [property: Id(0), Required, Text(Characters.MaxNote, Missing = PatientNoteWrite.Empty), Example("Slept well, no fever since the evening.")] string Note,
    [property: Id(1), Required(RequiredIn.Create, ByRule = true), Choice(ChoiceStyle.Number), Example(NoteThread.Nurses)] NoteThread Thread,
    [property: Id(2)] Guid? ReplyTo)
{
    /// <summary>What is said of a note without a text.</summary>
    public const string Empty = "Note cannot be empty";
}

/// <summary>The body of a note's edit (contract 04, §8.3), its shape already checked.</summary>
/// <param name="Note">The text, not blank.</param>
/// <param name="ReplyTo">The note that is answered, null for none; where it was not sent it stays.</param>
[GenerateSerializer, Immutable, Alias("care.PatientNoteChange")]
public sealed record PatientNoteChange(
    [property: Id(0), Required(RequiredIn.Always), Text(Characters.MaxNote, Missing = PatientNoteWrite.Empty),
        Example("Slept well, no fever since midnight.")] string Note,
    [property: Id(1)] Optional<Guid?> ReplyTo);
