using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Diagnoses;
using Orleans.Concurrency;

namespace Care.Grains.Diagnoses;

[StatelessWorker(maxLocalWorkers: 16), GrainType("diagnosis-queries")]
internal sealed class DiagnosisQueries(CareDatabase database, DiagnosisViews views)
    : ConsultationChildQueries<ConsultationDiagnosisState, ConsultationDiagnosis>(database, views, Order), IDiagnosisQueries
{
    internal const string Order = "t.created_date desc, t.pk desc";

    public Task<Outcome<Page<ConsultationDiagnosis>>> List(Guid consultation, Paging paging, CancellationToken cancellation) =>
        List(consultation, new Criteria(), paging, cancellation);
}
