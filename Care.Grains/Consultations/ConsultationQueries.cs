using Care.Grains.Access;
using Care.Grains.Storage;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Orleans.Concurrency;

namespace Care.Grains.Consultations;

[StatelessWorker(maxLocalWorkers: 16), GrainType("consultation-queries")]
public sealed class ConsultationQueries(CareDatabase database, ConsultationViews views) : Grain, IConsultationQueries
{
    private static PermissionSet Asking => CallerPermissions.Current;

    public Task<Outcome<Document<AssetPatient>>> PatientOfAsset(string? presetName) => Task.FromResult<Outcome<Document<AssetPatient>>>(
        Asking.Asset is null ? Refusal.Denied : Refusal.OfDetail(RefusalKind.NotFound, "No consultation bed found for this asset"));

    public async Task<Outcome<Page<Consultation>>> List(ConsultationFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (!ConsultationRules.MayReadAny(Asking))
        {
            return Refusal.Denied;
        }

        var criteria = new Criteria()
            .AddIf(filter.Patient is not null, $"c.patient = {filter.Patient}")
            .AddIf(filter.Facility is not null, $"c.facility in (select f.id from facility f where f.pk = {filter.Facility})");
        var matching = $"consultation c join patient p on p.id = c.patient where not c.deleted and {ConsultationScopeSql.Rows(ConsultationScope.Standard(Asking), criteria)} and {criteria.Sql}";
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with page as
            (
                select c.id from {matching}
                order by c.created_date desc, c.pk desc {paging.Sql()}
            )
            select n.count, {ConsultationSql.Columns}
            from (select count(*) from {matching}) n
            left join page on true
            left join consultation c on c.id = page.id
            order by c.created_date desc, c.pk desc
            """);
        var (count, rows) = await command.ReadCounted(row => ConsultationSql.Read(row, PageReader.FirstColumn)!, cancellation);
        return Page<Consultation>.Of(count, await views.Of(rows, cancellation));
    }
}
