using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Prescriptions;
using Orleans.Concurrency;

namespace Care.Grains.Prescriptions;

[StatelessWorker(maxLocalWorkers: 16), GrainType("prescription-queries")]
internal sealed class PrescriptionQueries(CareDatabase database, PrescriptionViews views)
    : ConsultationChildQueries<PrescriptionState, Prescription>(database, views, PrescriptionSql.Order), IPrescriptionQueries
{
    private readonly PrescriptionViews prescriptions = views;

    public Task<Outcome<Page<Prescription>>> List(Guid consultation, PrescriptionFilter filter, Paging paging, CancellationToken cancellation) =>
        List(consultation, CriteriaOf(filter), paging, cancellation);

    internal static Criteria CriteriaOf(PrescriptionFilter filter) => new Criteria()
        .AddIf(filter.DosageTypes is not null, $"t.dosage_type = any({(filter.DosageTypes ?? []).Select(type => (int)type).ToArray()})")
        .AddIf(filter.PrescriptionType is not null, $"t.prescription_type = {(int?)filter.PrescriptionType}")
        .AddIf(filter.Discontinued is not null, $"t.discontinued = {filter.Discontinued}")
        .AddIf(filter.Medicine is not null, $"t.medicine = {filter.Medicine}");

    /// <summary>With the last administration of each, by the same statement.</summary>
    protected override async Task<(long Count, IReadOnlyList<Prescription> Items, DateTimeOffset FirstModifiedOn)> Read(
        Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        var (count, rows) = await PrescriptionSql.Read(Database.Reads, criteria, paging, cancellation);
        return (count, await prescriptions.Of(rows, cancellation), rows is [var first, ..] ? first.State.ModifiedDate : default);
    }
}
