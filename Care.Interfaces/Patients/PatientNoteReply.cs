using Care.Interfaces.Users;

namespace Care.Interfaces.Patients;

/// <summary>The note that another one answers (contract 04, §8.1 "reply_to_object").</summary>
/// <param name="Id">The note.</param>
/// <param name="CreatedByObject">Its author, or null.</param>
/// <param name="CreatedDate">When it was written.</param>
/// <param name="UserType">Its author's type.</param>
/// <param name="Note">Its text.</param>
public sealed record PatientNoteReply(Guid Id, UserMin? CreatedByObject, DateTimeOffset CreatedDate, string UserType, string Note);
