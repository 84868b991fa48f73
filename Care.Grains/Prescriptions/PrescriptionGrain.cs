using System.Collections.Immutable;
using System.Text.Json;
using Care.Grains.Consultations;
using Care.Grains.Jobs;
using Care.Grains.Medicines;
using Care.Grains.Notifications;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Prescriptions;

namespace Care.Grains.Prescriptions;

[GrainType("prescription")]
internal sealed class PrescriptionGrain(
    [Row] IPersistentState<PrescriptionState> stored, EntityStore store, PrescriptionViews views, PrescriptionSql prescriptions, MedicineDirectory medicines)
    : ConsultationChildGrain<PrescriptionState, Prescription, PrescriptionWrite>(stored, store, views), IPrescription
{
    public Task<Outcome<Document<Prescription>>> Prescribe(Guid consultation, PrescriptionWrite body) => Enter(consultation, body);

    public async Task<Outcome<Done>> Discontinue(Guid consultation, PrescriptionDiscontinuation body)
    {
        var briefing = await CheckChange(consultation);
        if (!briefing.Succeeded)
        {
            return briefing.Error;
        }

        var next = State with
        {
            Discontinued = true,
            DiscontinuedReason = body.DiscontinuedReason.Value ?? "",
            DiscontinuedDate = PrescriptionRule.DiscontinuedDate(true, State.DiscontinuedDate, Now),
        };
        var job = NotificationJob.PrescriptionDiscontinued(Notified(consultation, briefing.Value), Permissions.Pk);
        return await Store(next, [job]) is { } error ? error : default(Done);
    }

    public async Task<Outcome<PrescriptionBriefing>> ForAdministration(Guid consultation)
    {
        if (!MayWriteAny(Permissions))
        {
            return Error.Denied;
        }

        var briefing = await GrainFactory.GetGrain<IConsultation>(consultation).ForChild();
        return !briefing.Succeeded ? briefing.Error
            : !Exists || State.Consultation != consultation ? NotFound
            : State.Discontinued ? PrescriptionRule.DiscontinuedAlready
            : new PrescriptionBriefing(State.Pk, State.CreatedDate, State.DosageType, briefing.Value.IsDischarged);
    }

    protected override Error? CheckChanging(ConsultationBriefing consultation) => consultation.IsDischarged ? PrescriptionRule.Discharged : null;

    protected override PrescriptionState With(PrescriptionState state, PrescriptionWrite body)
    {
        var next = state.Merge(PrescriptionRule.Applicable(body));
        return next with
        {
            Meta = body.Meta is { Sent: true, Value: { } meta } ? JsonElement.Parse(meta) : null,
            DiscontinuedDate = PrescriptionRule.DiscontinuedDate(next.Discontinued, before: null, Now),
        };
    }

    /// <summary>
    /// Rule 2, then what is wrong with the body or its time. Where something is, rule 3, which comes before, is looked up; where nothing is, the write decides
    /// it, so that of two who prescribe the same at one time one does.
    /// </summary>
    protected override async ValueTask<Error?> Check(PrescriptionState next, PrescriptionWrite body, ConsultationBriefing consultation)
    {
        if ((await medicines.Current()).Find(next.Medicine) is null)
        {
            return MedicineDirectory.NotFound;
        }

        var error = PrescriptionRule.Check(body) ?? CheckChanging(consultation);
        return error is not null && await prescriptions.IsGiven(next.Consultation, next.Medicine) ? PrescriptionRule.PrescribedAlready : error;
    }

    protected override ImmutableArray<Job> JobsOf(PrescriptionState next, ConsultationBriefing consultation) =>
        [NotificationJob.PrescriptionCreated(Notified(next.Consultation, consultation), Permissions.Pk)];

    private static NotifiedConsultation Notified(Guid consultation, ConsultationBriefing briefing) =>
        new(consultation, briefing.Patient, briefing.Facility, briefing.Facts.AssignedTo);
}
