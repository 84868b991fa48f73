using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Beds;

[StatelessWorker(maxLocalWorkers: 16), GrainType("consultation-bed-queries")]
internal sealed class ConsultationBedQueries(CareDatabase database, BedViews views) : Grain, IConsultationBedQueries
{
    private const string Joins = "join bed t on t.id = s.bed join facility f on f.id = t.facility and not coalesce(f.deleted, false)";

    private static readonly RowPage Rows = new("consultation_bed s", "s", BedSql.Stay, "s.created_date desc, s.pk desc", Joins);

    public async Task<Outcome<Page<ConsultationBed>>> List(ConsultationBedFilter filter, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, Scoped(filter, CallerPermissions.Current), paging);
        var (count, rows) = await RowPage.Read<StayRow>(command, cancellation);
        return Page<ConsultationBed>.Of(count, await views.Of(rows, cancellation));
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => Rows.Command(source, criteria, paging);

    internal static Criteria Scoped(ConsultationBedFilter filter, PermissionSet caller) => new Criteria()
        .AddIf(filter.Consultation is not null, $"s.consultation = {filter.Consultation}")
        .AddIf(filter.Bed is not null, $"s.bed = {filter.Bed}")
        .AddScope(FacilityScope.Standard(caller));
}
