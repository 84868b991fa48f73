using System.Collections.Immutable;
using Care.Grains.Events;
using Care.Grains.Jobs;
using Care.Grains.Notifications;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;

namespace Care.Grains.Patients;

[GrainType("patient-note")]
internal sealed class PatientNoteGrain(
    [Row] IPersistentState<PatientNoteState> stored,
    EntityStore store,
    IEntityRows<Guid, Stored<PatientNoteState>> notes,
    PatientNoteViews views,
    EventBuilder events)
    : EntityGrain<PatientNoteState>(stored, store), IPatientNote
{
    public async Task<Outcome<Document<PatientNote>>> Write(Guid patient, PatientNoteWrite body)
    {
        var author = Permissions;
        if (!PatientNotePermissions.MayWriteAny(author) || IsTaken)
        {
            return Error.Denied;
        }

        var asked = await GrainFactory.GetGrain<IPatient>(patient).ForNote();
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var noted = asked.Value;
        if (!noted.IsActive)
        {
            return Inactive;
        }

        if (noted.Facility is not { } facility)
        {
            return Error.Rule("patient", "Notes are written about patients of a facility");
        }

        if (await CheckReply(patient, noted, body) is { } wrongReply)
        {
            return wrongReply;
        }

        var note = new PatientNoteState
        {
            Pk = EntityKeys.ToBeDrawn,
            Patient = patient,
            Facility = facility,
            Consultation = noted.LastConsultation,
            Thread = body.Thread,
            UserType = PatientNotePermissions.AuthorType(author, facility),
            Note = body.Note,
            ReplyTo = body.ReplyTo,
            CreatedBy = author.Pk,
            CreatedDate = Now,
        };
        return await Store(note, NotificationJob.NoteAdded(patient, facility, author.Pk), await Events(note));
    }

    public async Task<Outcome<Document<PatientNote>>> Edit(Guid patient, PatientNoteChange body)
    {
        if (!PatientNotePermissions.MayWriteAny(Permissions))
        {
            return Error.Denied;
        }

        if (!Exists || State.Patient != patient)
        {
            return NotFound;
        }

        var asked = await GrainFactory.GetGrain<IPatient>(patient).ForNote();
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        if (!asked.Value.IsActive)
        {
            return Inactive;
        }

        if (State.CreatedBy != Permissions.Pk)
        {
            return Error.Rule("Note", "Only the user who created the note can edit it");
        }

        if (body.ReplyTo.Value is { } replyTo && await Answered(patient, replyTo) is null)
        {
            return NoSuchReply;
        }

        if (body.Note == State.Note)
        {
            return CheckUnchanged() is { } changed ? changed : await View();
        }

        return await Store(State with { Note = body.Note, ReplyTo = body.ReplyTo.Or(State.ReplyTo) }, jobs: []);
    }

    private static Error Inactive { get; } = Error.Rule("patient", "Updating patient data is only allowed for active patients");

    private static Error NoSuchReply { get; } = Error.Field("reply_to", "object with this id not found");

    /// <summary>
    /// The note that is to be answered. What decides on it never changes once it is written, so its row will do. Another patient's note is not there at all: an
    /// answer shows its text.
    /// </summary>
    private async Task<PatientNoteState?> Answered(Guid patient, Guid replyTo) =>
        (await notes.Read([replyTo], CancellationToken.None)).GetValueOrDefault(replyTo)?.State is { } answered && answered.Patient == patient
            ? answered
            : null;

    /// <summary>Which note a new one may answer.</summary>
    private async Task<Error?> CheckReply(Guid patient, NotedPatient noted, PatientNoteWrite body)
    {
        if (body.ReplyTo is not { } replyTo)
        {
            return null;
        }

        var answered = await Answered(patient, replyTo);
        return answered is null ? NoSuchReply
            : answered.Thread != body.Thread ? Error.Bare("Reply to note should be in the same thread")
            : answered.Consultation != noted.LastConsultation ? Error.Bare("Reply to note should be in the same consultation")
            : null;
    }

    private async Task<Outcome<Document<PatientNote>>> Store(PatientNoteState next, ImmutableArray<Job> jobs, ImmutableArray<EventState> logged = default) =>
        await Save(next, jobs: jobs, events: logged) is { } error ? error : await View();

    /// <summary>A note that is written during a consultation is told in the consultation's change log (contract 05, §11.4).</summary>
    private async ValueTask<ImmutableArray<EventState>> Events(PatientNoteState note) =>
        note.Consultation is not { } consultation ? [] : await events.Of(new ObjectChange
        {
            Model = EventModel.Note,
            Consultation = consultation,
            ExternalId = this.GetPrimaryKey(),
            ObjectId = note.Pk,
            CausedBy = note.CreatedBy,
            CreatedDate = note.CreatedDate,
            Values = new() { ["note"] = note.Note, ["user_type"] = note.UserType },
        });

    private async Task<Document<PatientNote>> View() => Document<PatientNote>.Of((await views.Of([Row]))[0], State.ModifiedDate);
}
