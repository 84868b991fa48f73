using Care.Grains.Facilities;
using Care.Grains.Locations;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Assets;

[StatelessWorker(maxLocalWorkers: 16), GrainType("availability-queries")]
internal sealed class AvailabilityQueries(CareDatabase database, FacilityAccess access, LocationDirectory locations) : Grain, IAvailabilityQueries
{
    private const string AssetModel = "asset";
    private const string LocationModel = "assetlocation";

    public async Task<Outcome<Page<AvailabilityRecord>>> OfAsset(Guid asset, Paging paging, CancellationToken cancellation) =>
        await CheckAsset(asset) is { } refused ? refused : await List(asset, AssetModel, paging, cancellation);

    public async Task<Outcome<Page<AvailabilityRecord>>> OfLocation(Guid location, Paging paging, CancellationToken cancellation) =>
        await CheckLocation(location, cancellation) is { } refused ? refused : await List(location, LocationModel, paging, cancellation);

    public async Task<Outcome<Document<AvailabilityRecord>>> OneOfAsset(Guid asset, int pk, CancellationToken cancellation) =>
        await CheckAsset(asset) is { } refused ? refused : await One(asset, AssetModel, pk, cancellation);

    public async Task<Outcome<Document<AvailabilityRecord>>> OneOfLocation(Guid location, int pk, CancellationToken cancellation) =>
        await CheckLocation(location, cancellation) is { } refused ? refused : await One(location, LocationModel, pk, cancellation);

    internal static NpgsqlCommand Command(NpgsqlDataSource source, Criteria criteria, Paging paging) => criteria.Command(
        source,
        $"""
        select n.count, t.status, t.timestamp, t.linked_id, t.linked_model
        from (select count(*) from availability_record t where {criteria.Sql}) n
        left join (select * from availability_record t where {criteria.Sql} order by t.timestamp desc {paging.Sql()}) t on true
        order by t.timestamp desc
        """);

    internal static Criteria CriteriaOf(Guid linked, string model) => new Criteria().Add($"t.linked_id = {linked}").Add($"t.linked_model = {model}");

    private async Task<Error?> CheckAsset(Guid asset)
    {
        var caller = CallerPermissions.Current;
        using (ClusterCaller.For("availability").Enter())
        {
            return await GrainFactory.GetGrain<IAsset>(asset).Briefing() is not { } briefing ? Kind<AssetState>.NotFound
                : await access.Reaches(caller, briefing.Facility) ? null
                : Error.OfDetail(ErrorKind.Denied, "You do not have access to this asset's availability records");
        }
    }

    private async Task<Error?> CheckLocation(Guid location, CancellationToken cancellation) =>
        await locations.Find(location, cancellation) is not { State.Deleted: false } row ? Kind<AssetLocationState>.NotFound
        : await access.Reaches(CallerPermissions.Current, row.State.Facility) ? null
        : Error.OfDetail(ErrorKind.Denied, "You do not have access to this asset location's availability records");

    private async Task<Page<AvailabilityRecord>> List(Guid linked, string model, Paging paging, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, CriteriaOf(linked, model), paging);
        return await command.ReadPage(Read, cancellation);
    }

    private async Task<Outcome<Document<AvailabilityRecord>>> One(Guid linked, string model, int pk, CancellationToken cancellation)
    {
        await using var command = Command(database.Reads, CriteriaOf(linked, model).Add($"t.pk = {pk}"), new Paging(1, 0));
        return (await command.ReadCounted(Read, cancellation)).Items is [var found]
            ? Document<AvailabilityRecord>.Of(found)
            : Error.NotFound("AvailabilityRecord");
    }

    private static AvailabilityRecord Read(NpgsqlDataReader row) => new(
        Choice<AvailabilityStatus>.Label((AvailabilityStatus)row.GetInt32(PageReader.FirstColumn)),
        row.GetFieldValue<DateTimeOffset>(PageReader.FirstColumn + 1),
        row.GetGuid(PageReader.FirstColumn + 2),
        row.GetString(PageReader.FirstColumn + 3));
}
