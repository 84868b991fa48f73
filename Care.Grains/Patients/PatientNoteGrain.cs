using System.Collections.Immutable;
using Care.Grains.Notifications;
using Care.Grains.Storage;
using Care.Grains.Work;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

[GrainType("patient-note")]
public sealed class PatientNoteGrain(
    [PersistentState("patient_note", StorageNames.Entities)] IPersistentState<PatientNoteState> stored,
    EntityStore store,
    EntityKeys keys,
    IEntityRows<Guid, PatientNoteRow> notes,
    PatientNoteViews views)
    : EntityGrain<PatientNoteState>(stored, "patient_note", store), IPatientNote
{
    public async Task<Outcome<Document<PatientNote>>> Write(Guid patient, PatientNoteWrite body)
    {
        var author = Asking;
        if (!PatientNoteRules.MayWriteAny(author) || IsTaken)
        {
            return Refusal.Denied;
        }

        var asked = await GrainFactory.GetGrain<IPatient>(patient).ForNote();
        if (!asked.Succeeded)
        {
            return asked.Refusal;
        }

        var noted = asked.Value;
        if (!noted.IsActive)
        {
            return Inactive;
        }

        if (noted.Facility is not { } facility)
        {
            return Refusal.Rule("patient", "Notes are written about patients of a facility");
        }

        if (await RefuseReply(patient, noted, body) is { } wrongReply)
        {
            return wrongReply;
        }

        var note = new PatientNoteState
        {
            Pk = await keys.Next(),
            Patient = patient,
            Facility = facility,
            Consultation = noted.LastConsultation,
            Thread = body.Thread,
            UserType = PatientNoteRules.AuthorType(author, facility),
            Note = body.Note,
            ReplyTo = body.ReplyTo,
            CreatedBy = author.Pk,
        };
        return await Store(note, NotificationJob.NoteAdded(patient, facility, author.Pk));
    }

    public async Task<Outcome<Document<PatientNote>>> Edit(Guid patient, string text)
    {
        if (!PatientNoteRules.MayWriteAny(Asking))
        {
            return Refusal.Denied;
        }

        if (!Exists || State.Patient != patient)
        {
            return Refusal.NotFound("PatientNotes");
        }

        var asked = await GrainFactory.GetGrain<IPatient>(patient).ForNote();
        if (!asked.Succeeded)
        {
            return asked.Refusal;
        }

        if (!asked.Value.IsActive)
        {
            return Inactive;
        }

        if (State.CreatedBy != Asking.Pk)
        {
            return Refusal.Rule("Note", "Only the user who created the note can edit it");
        }

        return text == State.Note ? await View() : await Store(State with { Note = text }, told: []);
    }

    private static Refusal Inactive { get; } = Refusal.Rule("patient", "Updating patient data is only allowed for active patients");

    /// <summary>Which note may be answered. What decides it never changes once a note is written, so its row will do. Another patient's note is not there at all: an answer shows its text.</summary>
    private async Task<Refusal?> RefuseReply(Guid patient, NotedPatient noted, PatientNoteWrite body)
    {
        if (body.ReplyTo is not { } replyTo)
        {
            return null;
        }

        var answered = (await notes.Read([replyTo], CancellationToken.None)).GetValueOrDefault(replyTo);
        return answered is null || answered.State.Patient != patient ? Refusal.Field("reply_to", "object with this id not found")
            : answered.State.Thread != body.Thread ? Refusal.Bare("Reply to note should be in the same thread")
            : answered.State.Consultation != noted.LastConsultation ? Refusal.Bare("Reply to note should be in the same consultation")
            : null;
    }

    private async Task<Outcome<Document<PatientNote>>> Store(PatientNoteState next, ImmutableArray<Job> told) =>
        await Save(next, jobs: told) is { } refusal ? refusal : await View();

    private async Task<Document<PatientNote>> View() => Document<PatientNote>.Of((await views.Of([new(this.GetPrimaryKey(), State)]))[0]);
}
