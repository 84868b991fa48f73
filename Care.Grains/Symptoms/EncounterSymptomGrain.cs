using System.Collections.Immutable;
using Care.Grains.Consultations;
using Care.Grains.Events;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Care.Interfaces.Symptoms;

namespace Care.Grains.Symptoms;

[GrainType("encounter-symptom")]
internal sealed class EncounterSymptomGrain([Row] IPersistentState<EncounterSymptomState> stored, EntityStore store, SymptomViews views, EventBuilder events)
    : ConsultationChildGrain<EncounterSymptomState, EncounterSymptom, SymptomWrite>(stored, store, views), IEncounterSymptom
{
    public async Task<Outcome<Done>> TakeBack(Guid consultation)
    {
        var briefing = await CheckChange(consultation);
        if (!briefing.Succeeded)
        {
            return briefing.Error;
        }

        if (!ConsultationEntryPermissions.MayTakeBack(Permissions, State.CreatedBy))
        {
            return Error.Denied;
        }

        var next = State with { ClinicalImpressionStatus = ClinicalImpressionStatus.EnteredInError, UpdatedBy = Permissions.Pk };
        return await Store(next) is { } collision ? collision : default(Done);
    }

    public async Task<Outcome<Done>> BeginWith(Guid consultation, NewSymptom symptom, int? by)
    {
        if (IsTaken)
        {
            return default(Done);
        }

        var first = First(consultation, by) with
        {
            Symptom = symptom.Symptom,
            OtherSymptom = symptom.OtherSymptom,
            OnsetDate = symptom.OnsetDate,
            CureDate = symptom.CureDate,
            ClinicalImpressionStatus = symptom.ClinicalImpressionStatus,
        };
        return await Store(first) is { } collision ? collision : default(Done);
    }

    protected override EncounterSymptomState With(EncounterSymptomState state, SymptomWrite body)
    {
        var next = state.Merge(body);
        return next with
        {
            ClinicalImpressionStatus = SymptomRule.Status(next.ClinicalImpressionStatus, next.CureDate),
            UpdatedBy = Exists
            ? Permissions.Pk
            : null
        };
    }

    protected override ValueTask<Error?> Check(EncounterSymptomState next, SymptomWrite body, ConsultationBriefing consultation) =>
        new(SymptomRule.Check(next.Symptom, next.OtherSymptom, next.OnsetDate, next.CureDate, body, Now));

    protected override ValueTask<ImmutableArray<EventState>> EventsOf(EncounterSymptomState next) => events.Of(new ObjectChange
    {
        Model = EventModel.Symptom,
        Consultation = next.Consultation,
        ExternalId = Id,
        ObjectId = next.Pk,
        CausedBy = Exists ? Permissions.Pk : next.CreatedBy,
        CreatedDate = Exists ? Now : next.CreatedDate,
        Changed = Exists ? FieldValues.Changed(State, next) : null,
        IsUpdate = Exists,
        Values = SymptomViews.EventValues(Id, next),
    });
}
