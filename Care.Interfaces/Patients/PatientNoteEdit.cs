using Care.Interfaces.Users;

namespace Care.Interfaces.Patients;

/// <summary>One of the texts that a note had (contract 04, §8.3).</summary>
/// <param name="Id">Its key.</param>
/// <param name="EditedBy">Who wrote it, or null.</param>
/// <param name="EditedDate">When.</param>
/// <param name="Note">The text.</param>
public sealed record PatientNoteEdit(long Id, UserMin? EditedBy, DateTimeOffset EditedDate, string Note);
