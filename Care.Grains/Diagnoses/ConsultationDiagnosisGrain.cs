using System.Collections.Immutable;
using Care.Grains.Consultations;
using Care.Grains.Events;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Diagnoses;

namespace Care.Grains.Diagnoses;

[GrainType("consultation-diagnosis")]
internal sealed class ConsultationDiagnosisGrain(
    [Row] IPersistentState<ConsultationDiagnosisState> stored, EntityStore store, ConceptDirectory concepts, DiagnosisViews views, EventBuilder events)
    : ConsultationChildGrain<ConsultationDiagnosisState, ConsultationDiagnosis, DiagnosisWrite>(stored, store, views), IConsultationDiagnosis
{
    public Task<Outcome<Document<ConsultationDiagnosis>>> Make(Guid consultation, DiagnosisWrite body) => Enter(consultation, body);

    public async Task<Outcome<Done>> BeginWith(Guid consultation, NewDiagnosis diagnosis, int? by)
    {
        if (IsTaken)
        {
            return default(Done);
        }

        var first = First(
            consultation, by) with
        { Diagnosis = diagnosis.Diagnosis, VerificationStatus = diagnosis.VerificationStatus, IsPrincipal = diagnosis.IsPrincipal };
        return (await CheckConcept(diagnosis.Diagnosis) ?? await Store(first)) is { } error ? error : default(Done);
    }

    protected override ConsultationDiagnosisState With(ConsultationDiagnosisState state, DiagnosisWrite body) =>
        state.Merge(body) with { IsPrincipal = DiagnosisRule.IsPrincipal(state.IsPrincipal, body) };

    protected override async ValueTask<Error?> Check(ConsultationDiagnosisState next, DiagnosisWrite body, ConsultationBriefing consultation) =>
        Exists
            ? DiagnosisRule.CheckChange(State.Diagnosis, State.VerificationStatus, body)
            : await CheckConcept(next.Diagnosis) ?? DiagnosisRule.CheckNew(next.VerificationStatus);

    /// <summary>A change is told as of the diagnosis' creation, so that the older event stays the latest (a quirk of the contract that is kept).</summary>
    protected override async ValueTask<ImmutableArray<EventState>> EventsOf(ConsultationDiagnosisState next) => await events.Of(new ObjectChange
    {
        Model = EventModel.Diagnosis,
        Consultation = next.Consultation,
        ExternalId = Id,
        ObjectId = next.Pk,
        CausedBy = Exists ? Permissions.Pk : next.CreatedBy,
        CreatedDate = next.CreatedDate,
        Changed = Exists ? FieldValues.Changed(State, next) : null,
        IsUpdate = Exists,
        Values = await views.EventValues(next),
    });

    private async ValueTask<Error?> CheckConcept(long concept) =>
        (await concepts.Current()).Find(concept) is null ? Error.Field("diagnosis", $"Invalid pk \"{concept}\" - object does not exist.") : null;
}

/// <summary>A diagnosis as it is stored (contract 05, §8).</summary>
[Kind("consultation_diagnosis")]
internal sealed record ConsultationDiagnosisState : EntityState, IConsultationChild
{
    public Guid Consultation { get; init; }

    public long Diagnosis { get; init; }

    public ConditionVerificationStatus VerificationStatus { get; init; }

    public bool IsPrincipal { get; init; }

    public int? CreatedBy { get; init; }
}
