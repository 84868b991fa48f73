using Care.Grains.Storage;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>A note as it is stored (contract 04, §8.1). Its earlier texts are in the change log, which keeps whole versions of notes.</summary>
[Kind("patient_note", Name = "PatientNotes")]
internal sealed record PatientNoteState : EntityState
{
    public Guid Patient { get; init; }

    /// <summary>The facility that cared for the patient when the note was written.</summary>
    public Guid Facility { get; init; }

    public Guid? Consultation { get; init; }

    public NoteThread Thread { get; init; }

    public string UserType { get; init; } = "";

    public string Note { get; init; } = "";

    public Guid? ReplyTo { get; init; }

    public int? CreatedBy { get; init; }
}
