using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Beds;

[StatelessWorker(maxLocalWorkers: 16), GrainType("bed-queries")]
internal sealed class BedQueries(CareDatabase database, BedViews views, MonitoredBeds monitored) : Grain, IBedQueries
{
    private const string Joins = "join facility f on f.id = b.facility and not coalesce(f.deleted, false)";

    private static readonly RowPage Rows = new(
        "bed b", "b", $"jsonb_build_object('id', b.id, 'state', b.document, 'is_occupied', {BedSql.IsOccupied})", "b.created_date desc, b.pk desc", Joins);

    public async Task<Outcome<Page<Bed>>> List(BedFilter filter, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, Scoped(filter, CallerPermissions.Current), paging);
        var (count, rows) = await RowPage.Read<BedRow>(command, cancellation);
        return Page<Bed>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Page<PatientAssetBed>>> Monitored(Guid facility, PatientAssetBedFilter filter, Paging paging, CancellationToken cancellation) =>
        await monitored.Page(facility, filter, FacilityScope.Standard(CallerPermissions.Current), paging, cancellation);

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => Rows.Command(source, criteria, paging);

    internal static Criteria Scoped(BedFilter filter, PermissionSet caller) => new Criteria()
        .AddIf(filter.Facility is not null, $"b.facility = {filter.Facility}")
        .AddIf(filter.Location is not null, $"b.location = {filter.Location}")
        .AddIf(filter.BedType is not null, $"b.bed_type = {(int?)filter.BedType}")
        .AddIf(
            filter.NotOccupiedByAssetType is not null,
            $"not exists (select from asset_bed l join asset a on a.id = l.asset where l.bed = b.id and not l.deleted and a.asset_class = "
                + $"{filter.NotOccupiedByAssetType})")
        .AddSearch(filter.SearchText, "b.name")
        .AddScope(FacilityScope.Standard(caller));
}
