using System.Globalization;
using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Assets;

[StatelessWorker(maxLocalWorkers: 16), GrainType("asset-queries")]
internal sealed class AssetQueries(CareDatabase database, AssetViews views, TimeProvider time) : Grain, IAssetQueries
{
    private const string Joins = "join facility f on f.id = a.facility and not coalesce(f.deleted, false)";

    private static readonly RowPage Rows = new("asset a", "a", AssetSql.Whole, "a.created_date desc, a.pk desc", Joins);

    public async Task<Outcome<Page<AssetWithStatus>>> List(AssetFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (!AssetPermissions.MayReadAny(CallerPermissions.Current))
        {
            return Error.Denied;
        }

        await using var command = Command(database.Reads, Scoped(filter, CallerPermissions.Current, time.GetUtcNow()), paging);
        var (count, rows) = await RowPage.Read<AssetRow>(command, cancellation);
        return Page<AssetWithStatus>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<CsvFile>> Export(AssetFilter filter, CancellationToken cancellation)
    {
        if (!AssetPermissions.MayReadAny(CallerPermissions.Current))
        {
            return Error.Denied;
        }

        var criteria = Scoped(filter, CallerPermissions.Current, time.GetUtcNow());
        await using var command = criteria.Command(database.Reads, AssetExport.Sql(Joins, criteria));
        return await command.ReadCsv(AssetExport.FileName, AssetExport.Columns, cancellation);
    }

    public Task<Outcome<Document<AssetPublic>>> Public(Guid asset, CancellationToken cancellation) => One(new Criteria().Add($"a.id = {asset}"), cancellation);

    public async Task<Outcome<Document<AssetPublic>>> PublicByQrCode(string qrCode, CancellationToken cancellation)
    {
        var byCode = await One(new Criteria().Add($"a.qr_code_id = {qrCode}"), cancellation);
        return byCode.Succeeded || !int.TryParse(qrCode, NumberStyles.None, CultureInfo.InvariantCulture, out var pk)
            ? byCode
            : await One(new Criteria().Add($"a.pk = {pk}"), cancellation);
    }

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => Rows.Command(source, criteria, paging);

    internal static Criteria Scoped(AssetFilter filter, PermissionSet caller, DateTimeOffset now) =>
        CriteriaOf(filter, now).AddScope(FacilityScope.Standard(caller));

    private static Criteria CriteriaOf(AssetFilter filter, DateTimeOffset now) => new Criteria()
        .AddIf(filter.Facility is not null, $"a.facility = {filter.Facility}")
        .AddIf(filter.Location is not null, $"a.current_location = {filter.Location}")
        .AddIf(filter.AssetType is not null, $"a.asset_type = {(int?)filter.AssetType}")
        // The classes that devices have are rare among all assets, which PostgreSQL knows of each by its name.
        .AddIf(filter.AssetClass is AssetClasses.Camera, $"a.asset_class = 'ONVIF'")
        .AddIf(filter.AssetClass is AssetClasses.Monitor, $"a.asset_class = 'HL7MONITOR'")
        .AddIf(filter.AssetClass is AssetClasses.Ventilator, $"a.asset_class = 'VENTILATOR'")
        .AddIf(
            filter.AssetClass is not (null or AssetClasses.Camera or AssetClasses.Monitor or AssetClasses.Ventilator), $"a.asset_class = {filter.AssetClass}")
        .AddIf(filter.Status is not null, $"a.status = {(int?)filter.Status}")
        .AddIf(filter.IsWorking is not null, $"a.is_working = {filter.IsWorking}")
        .AddName(filter.QrCodeId, "a.qr_code_id")
        .AddIf(filter.InUseByConsultation is true, $"a.id in (select x.asset from consultation_bed_asset x where x.end_date is null or x.end_date > {now})")
        .AddIf(filter.InUseByConsultation is false,
            $"not exists (select from consultation_bed_asset x where x.asset = a.id and (x.end_date is null or x.end_date > {now}))")
        .AddIf(filter.IsPermanent is true, $"a.asset_class in ('ONVIF', 'HL7MONITOR')")
        .AddIf(filter.IsPermanent is false, $"coalesce(a.asset_class, '') not in ('ONVIF', 'HL7MONITOR')")
        .AddIf(filter.WarrantyAmcEndOfValidity?.After is not null, $"a.warranty_amc_end_of_validity >= {filter.WarrantyAmcEndOfValidity?.After}")
        .AddIf(filter.WarrantyAmcEndOfValidity?.Before is not null, $"a.warranty_amc_end_of_validity <= {filter.WarrantyAmcEndOfValidity?.Before}")
        .AddSearch(filter.SearchText, "a.name", "a.serial_number", "a.qr_code_id");

    /// <summary>Read where it is written, as its answer is cached.</summary>
    private async Task<Outcome<Document<AssetPublic>>> One(Criteria criteria, CancellationToken cancellation)
    {
        await using var command = Rows.Command(database.CachedLists, criteria, new Paging(1, 0));
        var (_, rows) = await RowPage.Read<AssetRow>(command, cancellation);
        return rows is [var found] ? Document<AssetPublic>.Of(await views.Public(found, cancellation)) : Kind<AssetState>.NotFound;
    }
}
