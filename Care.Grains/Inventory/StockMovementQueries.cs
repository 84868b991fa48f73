using Care.Grains.Facilities;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Inventory;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Inventory;

[StatelessWorker(maxLocalWorkers: 16), GrainType("inventory-movement-queries")]
internal sealed class StockMovementQueries(CareDatabase database, FacilityAccess access, StockMovementViews views) : Grain, IStockMovementQueries
{
    private static PermissionSet Permissions => CallerPermissions.Current;

    public async Task<Outcome<Page<StockMovement>>> List(Guid facility, StockMovementFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (!GlobalPermissions.MayRead(Permissions))
        {
            return Error.Denied;
        }

        if (!await access.Sees(Permissions, facility))
        {
            return Page<StockMovement>.Empty;
        }

        var (count, rows) = await Read(database.Reads, Below(facility).AddIf(filter.Item is not null, $"l.item = {filter.Item}"), paging, cancellation);
        return Page<StockMovement>.Of(count, await views.Of(rows, cancellation));
    }

    public async Task<Outcome<Document<StockMovement>>> Get(Guid facility, Guid movement, CancellationToken cancellation) =>
        !GlobalPermissions.MayRead(Permissions) ? Error.Denied
            : await Seen(facility, movement, cancellation) is { } row ? Document<StockMovement>.Of((await views.Of([row], cancellation))[0])
            : InventoryNames.NoMovement;

    public async Task<Outcome<Guid>> Locate(Guid facility, Guid movement, CancellationToken cancellation) =>
        !await access.MayWriteBelow(Permissions, facility) ? Error.Denied
            : await Seen(facility, movement, cancellation) is { } row ? StockKey.Of(facility, row.Item)
            : InventoryNames.NoMovement;

    /// <summary>The movement, below a facility in the caller's scope. Read where it is written: what a caller just entered is there.</summary>
    private async Task<StockMovementRow?> Seen(Guid facility, Guid movement, CancellationToken cancellation) =>
        await access.Sees(Permissions, facility)
            && (await Read(database.State, Below(facility).Add($"l.id = {movement}"), new(1, 0), cancellation)).Rows is [var row]
            ? row
            : null;

    private static async Task<(long Count, IReadOnlyList<StockMovementRow> Rows)> Read(
        NpgsqlDataSource source, Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        await using var command = StockMovementSql.Page(source, criteria, paging);
        return await StockMovementSql.Read(command, cancellation);
    }

    private static Criteria Below(Guid facility) => new Criteria().Add($"l.facility = {facility}");
}
