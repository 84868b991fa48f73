using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Symptoms;
using Orleans.Concurrency;

namespace Care.Grains.Symptoms;

[StatelessWorker(maxLocalWorkers: 16), GrainType("symptom-queries")]
internal sealed class SymptomQueries(CareDatabase database, SymptomViews views)
    : ConsultationChildQueries<EncounterSymptomState, EncounterSymptom>(database, views, Order), ISymptomQueries
{
    internal const string Order = "t.created_date, t.pk";

    public Task<Outcome<Page<EncounterSymptom>>> List(Guid consultation, SymptomFilter filter, Paging paging, CancellationToken cancellation) =>
        List(consultation, CriteriaOf(filter), paging, cancellation);

    internal static Criteria CriteriaOf(SymptomFilter filter) =>
        new Criteria().AddIf(filter.IsCured is not null, $"(t.cure_date is not null) = {filter.IsCured}");
}
