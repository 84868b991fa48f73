using System.Text.Json;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Facilities;

[StatelessWorker(maxLocalWorkers: 16), GrainType("facility-capacity-queries")]
public sealed class FacilityCapacityQueries(CareDatabase database, FacilityAccess access) : Grain, IFacilityCapacityQueries
{
    private const string Kind = "facility_capacity";

    public async Task<Outcome<Page<FacilityCapacity>>> List(Guid facility, Paging paging, CancellationToken cancellation)
    {
        if (!GlobalPermissions.MayRead(CallerPermissions.Current))
        {
            return Error.Denied;
        }

        if (!await access.Sees(CallerPermissions.Current, facility))
        {
            return Page<FacilityCapacity>.Empty;
        }

        await using var command = new Criteria().Add($"t.facility = {facility}").Page(database.Reads, Kind, "t.pk", paging);
        return await command.ReadPage(Shown, cancellation);
    }

    public async Task<Outcome<Document<FacilityCapacity>>> Find(Guid facility, int roomType, CancellationToken cancellation) =>
        !GlobalPermissions.MayRead(CallerPermissions.Current) ? Error.Denied
            : await Seen(facility, roomType, cancellation) is { } found ? Document<FacilityCapacity>.Of(found)
            : Error.NotFound(FacilityCapacityGrain.Entity);

    public async Task<Outcome<Guid>> Locate(Guid facility, int roomType, CancellationToken cancellation) =>
        !await access.MayWriteBelow(CallerPermissions.Current, facility) ? Error.Denied
            : await Seen(facility, roomType, cancellation) is { } found ? found.Id
            : Error.NotFound(FacilityCapacityGrain.Entity);

    public async Task<Outcome<Page<FacilityCapacityVersion>>> History(Guid facility, int roomType, Paging paging, CancellationToken cancellation)
    {
        if (!GlobalPermissions.MayRead(CallerPermissions.Current))
        {
            return Error.Denied;
        }

        if (await Seen(facility, roomType, cancellation) is not { } found)
        {
            return Error.NotFound(FacilityCapacityGrain.Entity);
        }

        var criteria = new Criteria().Add($"l.kind = {Kind}").Add($"l.entity = {found.Id.ToString()}");
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with matching as (select l.* from change_log l where {criteria.Sql})
            select n.count, m.pk, m.changed_on, m.operation = '+', m.changed_by, m.document
            from (select count(*) from matching) n
            left join (select * from matching order by version desc {paging.Sql()}) m on true
            order by m.version desc
            """);
        return await command.ReadPage(row => Version(found.Id, row), cancellation);
    }

    /// <summary>Read where it is written: what a caller just stored is there.</summary>
    private async Task<FacilityCapacity?> Seen(Guid facility, int roomType, CancellationToken cancellation)
    {
        if (!await access.Sees(CallerPermissions.Current, facility))
        {
            return null;
        }

        await using var command = new Criteria().Add($"t.facility = {facility}").Add($"t.room_type = {roomType}").Page(database.State, Kind, "t.pk", new Paging(1, 0));
        return (await command.ReadCounted(Shown, cancellation)).Items.SingleOrDefault();
    }

    private static FacilityCapacity Shown(NpgsqlDataReader row)
    {
        var (id, state) = KindPage.Row<FacilityCapacityState>(row, PageReader.FirstColumn);
        return state.Shown(id);
    }

    private static FacilityCapacityVersion Version(Guid id, NpgsqlDataReader row)
    {
        const int entry = PageReader.FirstColumn;
        var state = JsonSerializer.Deserialize<FacilityCapacityState>(row.GetFieldValue<byte[]>(entry + 4), StateJson.Options)!;
        return new()
        {
            HistoryId = row.GetInt64(entry),
            HistoryDate = row.GetFieldValue<DateTimeOffset>(entry + 1),
            HistoryType = row.GetBoolean(entry + 2) ? "+" : "~",
            HistoryUser = row.IsDBNull(entry + 3) ? null : row.GetInt32(entry + 3),
            Id = state.Pk,
            ExternalId = id,
            RoomType = state.RoomType,
            TotalCapacity = state.TotalCapacity,
            CurrentCapacity = state.CurrentCapacity,
        };
    }
}
