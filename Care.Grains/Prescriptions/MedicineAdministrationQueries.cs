using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Prescriptions;
using Orleans.Concurrency;

namespace Care.Grains.Prescriptions;

[StatelessWorker(maxLocalWorkers: 16), GrainType("medicine-administration-queries")]
internal sealed class MedicineAdministrationQueries(CareDatabase database, MedicineAdministrationViews views)
    : ConsultationChildQueries<MedicineAdministrationState, MedicineAdministration>(database, views, Order), IMedicineAdministrationQueries
{
    internal const string Order = "t.created_date desc, t.pk desc";

    public Task<Outcome<Page<MedicineAdministration>>> List(
        Guid consultation, MedicineAdministrationFilter filter, Paging paging, CancellationToken cancellation) =>
        List(consultation, CriteriaOf(filter), paging, cancellation);

    internal static Criteria CriteriaOf(MedicineAdministrationFilter filter) => new Criteria()
        .AddIf(filter.Prescription is not null, $"t.prescription = {filter.Prescription}")
        .AddIf(filter.AdministeredDate?.From is not null, $"t.administered_date >= {filter.AdministeredDate?.From}")
        .AddIf(filter.AdministeredDate?.Until is not null, $"t.administered_date < {filter.AdministeredDate?.Until}")
        .AddIf(filter.Archived is not null, $"(t.archived_on is not null) = {filter.Archived}");
}
