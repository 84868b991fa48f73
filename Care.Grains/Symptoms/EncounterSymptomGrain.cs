using System.Collections.Immutable;
using Care.Grains.Events;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Symptoms;

namespace Care.Grains.Symptoms;

[GrainType("encounter-symptom")]
public sealed class EncounterSymptomGrain(
    [PersistentState("encounter_symptom", StorageNames.Entities)] IPersistentState<EncounterSymptomState> stored,
    EntityStore store,
    SymptomViews views,
    EventBuilder events)
    : EntityGrain<EncounterSymptomState>(stored, "encounter_symptom", store), IEncounterSymptom
{
    private Guid Id => this.GetPrimaryKey();

    public async Task<Outcome<Document<EncounterSymptom>>> Enter(Guid consultation, SymptomWrite body)
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

        var next = With(new() { Pk = EntityKeys.ToBeDrawn, CreatedDate = Now, Consultation = consultation, CreatedBy = caller.Pk }, body);
        return await Answer(Check(next, body) ?? await Store(next, isNew: true));
    }

    public async Task<Outcome<Document<EncounterSymptom>>> Update(Guid consultation, SymptomWrite body)
    {
        if (await CheckChange(consultation) is { } refused)
        {
            return refused;
        }

        var next = With(State, body) with { UpdatedBy = Permissions.Pk };
        return await Answer(Check(next, body) ?? await Store(next, isNew: false));
    }

    public async Task<Outcome<Done>> TakeBack(Guid consultation)
    {
        if (await CheckChange(consultation) is { } refused)
        {
            return refused;
        }

        if (!ConsultationEntryPermissions.MayTakeBack(Permissions, State.CreatedBy))
        {
            return Error.Denied;
        }

        var next = State with { ClinicalImpressionStatus = ClinicalImpressionStatus.EnteredInError, UpdatedBy = Permissions.Pk };
        return await Store(next, isNew: false) is { } collision ? collision : default(Done);
    }

    public async Task<Outcome<Done>> BeginWith(Guid consultation, NewSymptom symptom, int? by)
    {
        if (IsTaken)
        {
            return default(Done);
        }

        var first = new EncounterSymptomState
        {
            Pk = EntityKeys.ToBeDrawn,
            CreatedDate = Now,
            Consultation = consultation,
            Symptom = symptom.Symptom,
            OtherSymptom = symptom.OtherSymptom,
            OnsetDate = symptom.OnsetDate,
            CureDate = symptom.CureDate,
            ClinicalImpressionStatus = symptom.ClinicalImpressionStatus,
            CreatedBy = by,
        };
        return await Store(first, isNew: true) is { } collision ? collision : default(Done);
    }

    private static EncounterSymptomState With(EncounterSymptomState state, SymptomWrite body)
    {
        var next = state.Merge(body);
        return next with { ClinicalImpressionStatus = SymptomRule.Status(next.ClinicalImpressionStatus, next.CureDate) };
    }

    private Error? Check(EncounterSymptomState next, SymptomWrite body) => SymptomRule.Check(next.Symptom, next.OtherSymptom, next.OnsetDate, next.CureDate, body, Now);

    /// <summary>The order in which a change is refused: what the caller may not do at all (403), then what is not there for them (404).</summary>
    private async Task<Error?> CheckChange(Guid consultation)
    {
        if (!ConsultationEntryPermissions.MayWriteAny(Permissions))
        {
            return Error.Denied;
        }

        var briefing = await GrainFactory.GetGrain<IConsultation>(consultation).ForChild();
        return briefing.Error ?? (Exists && State.Consultation == consultation ? null : Error.NotFound("EncounterSymptom"));
    }

    private async Task<Error?> Store(EncounterSymptomState next, bool isNew) => await Save(next, events: await Events(next, isNew));

    private async ValueTask<ImmutableArray<EventState>> Events(EncounterSymptomState next, bool isNew) => await events.Of(new ObjectChange
    {
        Model = EventModel.Symptom,
        Consultation = next.Consultation,
        ExternalId = Id,
        ObjectId = next.Pk,
        CausedBy = isNew ? next.CreatedBy : Permissions.Pk,
        CreatedDate = isNew ? next.CreatedDate : Now,
        Changed = isNew ? null : FieldValues.Changed(State, next),
        IsUpdate = !isNew,
        Values = SymptomViews.EventValues(Id, next),
    });

    private async Task<Outcome<Document<EncounterSymptom>>> Answer(Error? error) =>
        error is null ? Document<EncounterSymptom>.Of((await views.Of([new(Id, State)]))[0]) : error;
}
