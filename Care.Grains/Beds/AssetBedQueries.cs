using Care.Grains.Assets;
using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Beds;

[StatelessWorker(maxLocalWorkers: 16), GrainType("asset-bed-queries")]
internal sealed class AssetBedQueries(CareDatabase database, FacilityAccess access, BedViews views) : Grain, IAssetBedQueries
{
    private const string Joins = "join bed t on t.id = l.bed and not t.deleted join facility f on f.id = t.facility and not coalesce(f.deleted, false)";

    private static readonly RowPage Links = new("asset_bed l", "l", BedSql.Link, "l.created_date desc, l.pk desc", Joins);

    private static readonly RowPage Presets = new(
        "camera_preset p",
        "p",
        $"jsonb_build_object('id', p.id, 'state', p.document, 'link', (select {BedSql.Link} from asset_bed l where l.id = p.asset_bed))",
        "p.created_date, p.pk");

    public async Task<Outcome<Page<AssetBed>>> List(AssetBedFilter filter, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, Scoped(filter, CallerPermissions.Current), paging);
        var (count, rows) = await RowPage.Read<AssetBedRow>(command, cancellation);
        return Page<AssetBed>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Page<CameraPreset>>> PresetsOfLink(Guid link, Paging paging, CancellationToken cancellation) =>
        (await GrainFactory.GetGrain<IAssetBed>(link).ForPreset()).Error is { } refused
            ? refused
            : await PresetsOf(new Criteria().Add($"p.asset_bed = {link}"), paging, cancellation);

    public async Task<Outcome<Page<CameraPreset>>> PresetsOfAsset(Guid asset, Paging paging, CancellationToken cancellation) =>
        await AssetFacility(asset) is { } facility && await access.Sees(CallerPermissions.Current, facility)
            ? await PresetsOf(new Criteria().Add($"p.asset_bed in (select l.id from asset_bed l where l.asset = {asset})"), paging, cancellation)
            : Kind<AssetState>.NotFound;

    public async Task<Outcome<Page<CameraPreset>>> PresetsOfBed(Guid bed, Paging paging, CancellationToken cancellation) =>
        await BedFacility(bed) is { } facility && await access.Sees(CallerPermissions.Current, facility)
            ? await PresetsOf(new Criteria().Add($"p.asset_bed in (select l.id from asset_bed l where l.bed = {bed})"), paging, cancellation)
            : Kind<BedState>.NotFound;

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => Links.Command(source, criteria, paging);

    internal static NpgsqlCommand PresetCommand(NpgsqlDataSource source, Criteria criteria, Paging paging) => Presets.Command(source, criteria, paging);

    internal static Criteria Scoped(AssetBedFilter filter, PermissionSet caller) => new Criteria()
        .AddIf(filter.Asset is not null, $"l.asset = {filter.Asset}")
        .AddIf(filter.Bed is not null, $"l.bed = {filter.Bed}")
        .AddIf(filter.Facility is not null, $"t.facility = {filter.Facility}")
        .AddScope(FacilityScope.Standard(caller));

    private async Task<Guid?> AssetFacility(Guid asset)
    {
        using (ClusterCaller.For("camera presets").Enter())
        {
            return (await GrainFactory.GetGrain<IAsset>(asset).Briefing())?.Facility;
        }
    }

    private async Task<Guid?> BedFacility(Guid bed)
    {
        using (ClusterCaller.For("camera presets").Enter())
        {
            return (await GrainFactory.GetGrain<IBed>(bed).Briefing())?.Facility;
        }
    }

    private async Task<Outcome<Page<CameraPreset>>> PresetsOf(Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        await using var command = PresetCommand(database.Reads, criteria, paging);
        var (count, rows) = await RowPage.Read<CameraPresetRow>(command, cancellation);
        return Page<CameraPreset>.Of(count, await views.Of(rows, cancellation));
    }
}
