using System.Collections.Immutable;
using Care.Grains.Events;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;
using Care.Interfaces.Permissions;

namespace Care.Grains.Diagnoses;

[GrainType("consultation-diagnosis")]
public sealed class ConsultationDiagnosisGrain(
    [PersistentState("consultation_diagnosis", StorageNames.Entities)] IPersistentState<ConsultationDiagnosisState> stored,
    EntityStore store,
    ConceptDirectory concepts,
    DiagnosisViews views,
    EventBuilder events)
    : EntityGrain<ConsultationDiagnosisState>(stored, "consultation_diagnosis", store), IConsultationDiagnosis
{
    private Guid Id => this.GetPrimaryKey();

    public async Task<Outcome<Document<ConsultationDiagnosis>>> Make(Guid consultation, DiagnosisWrite body)
    {
        var caller = Permissions;
        if (!ConsultationEntryPermissions.MayWriteAny(caller) || IsTaken)
        {
            return Error.Denied;
        }

        var briefing = await GrainFactory.GetGrain<IConsultation>(consultation).ForChild();
        if (!briefing.Succeeded)
        {
            return briefing.Error;
        }

        if (await CheckConcept(body.Diagnosis.Value) is { } unknown)
        {
            return unknown;
        }

        if (DiagnosisRule.CheckNew(body.VerificationStatus.Value) is { } ruledOut)
        {
            return ruledOut;
        }

        NewDiagnosis made = new(body.Diagnosis.Value, body.VerificationStatus.Value, DiagnosisRule.IsPrincipal(false, body));
        return await Store(First(consultation, made, caller.Pk), isNew: true) is { } collision ? collision : await View();
    }

    public async Task<Outcome<Document<ConsultationDiagnosis>>> Update(Guid consultation, DiagnosisWrite body)
    {
        if (!ConsultationEntryPermissions.MayWriteAny(Permissions))
        {
            return Error.Denied;
        }

        var briefing = await GrainFactory.GetGrain<IConsultation>(consultation).ForChild();
        if (!briefing.Succeeded)
        {
            return briefing.Error;
        }

        if (!Exists || State.Consultation != consultation)
        {
            return Error.NotFound("ConsultationDiagnosis");
        }

        if (DiagnosisRule.CheckChange(State.Diagnosis, State.VerificationStatus, body) is { } refused)
        {
            return refused;
        }

        var next = State with
        {
            VerificationStatus = body.VerificationStatus.Or(State.VerificationStatus),
            IsPrincipal = DiagnosisRule.IsPrincipal(State.IsPrincipal, body),
        };
        return await Store(next, isNew: false) is { } collision ? collision : await View();
    }

    public async Task<Outcome<Done>> BeginWith(Guid consultation, NewDiagnosis diagnosis, int? by) =>
        IsTaken ? default(Done)
        : await CheckConcept(diagnosis.Diagnosis) is { } unknown ? unknown
        : await Store(First(consultation, diagnosis, by), isNew: true) is { } collision ? collision
        : default(Done);

    private async ValueTask<Error?> CheckConcept(long concept) =>
        (await concepts.Current()).Find(concept) is null ? Error.Field("diagnosis", $"Invalid pk \"{concept}\" - object does not exist.") : null;

    private ConsultationDiagnosisState First(Guid consultation, NewDiagnosis diagnosis, int? by) => new()
    {
        Pk = EntityKeys.ToBeDrawn,
        CreatedDate = Now,
        Consultation = consultation,
        Diagnosis = diagnosis.Diagnosis,
        VerificationStatus = diagnosis.VerificationStatus,
        IsPrincipal = diagnosis.IsPrincipal,
        CreatedBy = by,
    };

    private async Task<Error?> Store(ConsultationDiagnosisState next, bool isNew) => await Save(next, events: await Events(next, isNew));

    /// <summary>A change is told as of the diagnosis' creation, so that the older event stays the latest (a quirk of the contract that is kept).</summary>
    private async ValueTask<ImmutableArray<EventState>> Events(ConsultationDiagnosisState next, bool isNew) => await events.Of(new ObjectChange
    {
        Model = EventModel.Diagnosis,
        Consultation = next.Consultation,
        ExternalId = Id,
        ObjectId = next.Pk,
        CausedBy = isNew ? next.CreatedBy : Permissions.Pk,
        CreatedDate = next.CreatedDate,
        Changed = isNew ? null : FieldValues.Changed(State, next),
        IsUpdate = !isNew,
        Values = await views.EventValues(next),
    });

    private async Task<Document<ConsultationDiagnosis>> View() => Document<ConsultationDiagnosis>.Of((await views.Of([new(Id, State)]))[0]);
}
