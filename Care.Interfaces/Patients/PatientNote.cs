using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Users;

namespace Care.Interfaces.Patients;

/// <summary>A note as shown (contract 04, §8.1).</summary>
public sealed record PatientNote
{
    /// <summary>The note.</summary>
    public required Guid Id { get; init; }

    /// <summary>The text.</summary>
    public required string Note { get; init; }

    /// <summary>The facility that cared for the patient when the note was written.</summary>
    public FacilityBasic? Facility { get; init; }

    /// <summary>The consultation during which it was written, or null.</summary>
    public Guid? Consultation { get; init; }

    /// <summary>The thread, as a number.</summary>
    public NoteThread Thread { get; init; }

    /// <summary>The author's type; <c>RemoteSpecialist</c> for a doctor of another facility.</summary>
    public required string UserType { get; init; }

    /// <summary>The author, or null.</summary>
    public UserMin? CreatedByObject { get; init; }

    /// <summary>When written.</summary>
    public DateTimeOffset CreatedDate { get; init; }

    /// <summary>When last changed.</summary>
    public DateTimeOffset ModifiedDate { get; init; }

    /// <summary>Username of who wrote the text as it is, or null.</summary>
    public string? LastEditedBy { get; init; }

    /// <summary>When the text became what it is.</summary>
    public DateTimeOffset? LastEditedDate { get; init; }

    /// <summary>The note that is answered, or null.</summary>
    public PatientNoteReply? ReplyToObject { get; init; }
}

/// <summary>One of the texts that a note had (contract 04, §8.3).</summary>
/// <param name="Id">Its key.</param>
/// <param name="EditedBy">Who wrote it, or null.</param>
/// <param name="EditedDate">When.</param>
/// <param name="Note">The text.</param>
public sealed record PatientNoteEdit(long Id, UserMin? EditedBy, DateTimeOffset EditedDate, string Note);

/// <summary>The note that another one answers (contract 04, §8.1 "reply_to_object").</summary>
/// <param name="Id">The note.</param>
/// <param name="CreatedByObject">Its author, or null.</param>
/// <param name="CreatedDate">When it was written.</param>
/// <param name="UserType">Its author's type.</param>
/// <param name="Note">Its text.</param>
public sealed record PatientNoteReply(Guid Id, UserMin? CreatedByObject, DateTimeOffset CreatedDate, string UserType, string Note);

/// <summary>The threads of a patient's notes (contract 04, §13), in and out as numbers.</summary>
public enum NoteThread
{
    /// <summary>The doctors' thread.</summary>
    [Label("DOCTORS")]
    Doctors = 10,

    /// <summary>The nurses' thread.</summary>
    [Label("NURSES")]
    Nurses = 20,
}
