using System.Text.Json;
using Care.Grains.Facilities;
using Care.Grains.Locations;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Assets;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Assets;

[StatelessWorker(maxLocalWorkers: 16), GrainType("asset-history-queries")]
internal sealed class AssetHistoryQueries(CareDatabase database, LocationViews locations, UserDirectory users, AssetViews views) : Grain, IAssetHistoryQueries
{
    private const string Order = "t.created_date desc, t.pk desc";

    /// <summary>A move stays within a facility, so the facility of either end is the asset's.</summary>
    private const string Moves = "asset_transaction t join asset a on a.id = t.asset join facility f on f.id = a.facility";

    private static readonly RowPage Services = new(
        "asset_service t", "t", "jsonb_build_object('id', t.id, 'state', t.document)", Order,
            "join asset a on a.id = t.asset join facility f on f.id = a.facility");

    public async Task<Outcome<Page<AssetTransaction>>> Transactions(AssetReference filter, Paging paging, CancellationToken cancellation)
    {
        if (CriteriaOf(filter, out var malformed) is not { } criteria)
        {
            return malformed!;
        }

        var (count, items) = await ReadMoves(criteria, paging, cancellation);
        return Page<AssetTransaction>.Of(count, items);
    }

    public async Task<Outcome<Document<AssetTransaction>>> Transaction(int pk, CancellationToken cancellation) =>
        (await ReadMoves(Criteria().Add($"t.pk = {pk}"), new Paging(1, 0), cancellation)).Items is [var found]
            ? Document<AssetTransaction>.Of(found)
            : Error.NotFound("AssetTransaction");

    public async Task<Outcome<Page<ServiceRecord>>> ServiceRecords(Guid asset, AssetReference filter, Paging paging, CancellationToken cancellation)
    {
        if (CriteriaOf(filter, out var malformed) is not { } criteria)
        {
            return malformed!;
        }

        await using var command = ServiceCommand(database.Reads, criteria.Add($"t.asset = {asset} and not a.deleted"), paging);
        var (count, rows) = await RowPage.Read<Stored<AssetServiceState>>(command, cancellation);
        return Page<ServiceRecord>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<ServiceRecord>>> ServiceRecord(Guid asset, Guid record, CancellationToken cancellation)
    {
        await using var command =
            ServiceCommand(database.State, Criteria().Add($"t.asset = {asset} and not a.deleted").Add($"t.id = {record}"), new Paging(1, 0));
        var (_, rows) = await RowPage.Read<Stored<AssetServiceState>>(command, cancellation);
        return rows is [var found]
            ? Document<ServiceRecord>.Of((await views.Of(rows, cancellation))[0], found.State.ModifiedDate)
            : Kind<AssetServiceState>.NotFound;
    }

    internal static NpgsqlCommand ServiceCommand(NpgsqlDataSource source, Criteria criteria, Paging paging) => Services.Command(source, criteria, paging);

    internal static NpgsqlCommand MoveCommand(NpgsqlDataSource source, Criteria criteria, Paging paging) => criteria.Command(
        source,
        $"""
        with page as
        (
            select t.id as move, a.name from {Moves} where {criteria.Sql}
            order by {Order} {paging.Sql()}
        )
        select n.count, case when t.id is not null then jsonb_build_object('id', t.id, 'asset', t.asset, 'name', page.name, 'from_location', t.from_location,
            'to_location', t.to_location,
            'performed_by', t.performed_by, 'created_date', t.created_date) end
        from (select count(*) from {Moves} where {criteria.Sql}) n
        left join page on true
        left join asset_transaction t on t.id = page.move
        order by {Order}
        """);

    private static Criteria Criteria() => new Criteria().AddScope(FacilityScope.Standard(CallerPermissions.Current));

    private static Criteria? CriteriaOf(AssetReference filter, out Error? malformed)
    {
        malformed = null;
        if (filter.ExternalId is not { } text)
        {
            return Criteria().AddIf(filter.QrCodeId is not null, $"a.qr_code_id = {filter.QrCodeId}");
        }

        if (Guid.TryParse(text, out var asset))
        {
            return Criteria().AddIf(filter.QrCodeId is not null, $"a.qr_code_id = {filter.QrCodeId}").Add($"a.id = {asset}");
        }

        malformed = Error.OfDetail(ErrorKind.Invalid, $"“{text}” is not a valid UUID.");
        return null;
    }

    private async Task<(long Count, IReadOnlyList<AssetTransaction> Items)> ReadMoves(Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        await using var command = MoveCommand(database.Reads, criteria, paging);
        var (count, rows) = await command.ReadCounted(row =>
            JsonSerializer.Deserialize<Move>(row.GetFieldValue<byte[]>(PageReader.FirstColumn), StateJson.Options)!, cancellation);
        var located = await locations.ById(rows.SelectMany(row => (Guid?[])[row.FromLocation, row.ToLocation]), cancellation);
        var people = await users.FindAll(rows.Select(row => row.PerformedBy), cancellation);
        return (count, [.. rows.Select(row => new AssetTransaction
        {
            Id = row.Id,
            Asset = new(row.Asset, row.Name),
            FromLocation = located[row.FromLocation].View,
            ToLocation = located[row.ToLocation].View,
            PerformedBy = row.PerformedBy is { } user ? people.GetValueOrDefault(user)?.Min : null,
            CreatedDate = row.CreatedDate,
            ModifiedDate = row.CreatedDate,
        })]);
    }

    private sealed record Move(Guid Id, Guid Asset, string Name, Guid FromLocation, Guid ToLocation, int? PerformedBy, DateTimeOffset CreatedDate);
}
