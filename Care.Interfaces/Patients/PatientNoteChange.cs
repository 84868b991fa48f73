using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Patients;

/// <summary>The body of a note's edit (contract 04, §8.3), its shape already checked.</summary>
/// <param name="Note">The text, not blank.</param>
/// <param name="ReplyTo">The note that is answered, null for none; where it was not sent it stays.</param>
[GenerateSerializer, Immutable, Alias("care.PatientNoteChange")]
public sealed record PatientNoteChange(
    [property: Id(0), Required(RequiredIn.Always), Text(Characters.MaxNote, Missing = PatientNoteWrite.Empty)] string Note,
    [property: Id(1)] Optional<Guid?> ReplyTo);
