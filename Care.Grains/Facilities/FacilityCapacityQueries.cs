using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Facilities;

[StatelessWorker(maxLocalWorkers: 16), GrainType("facility-capacity-queries")]
internal sealed class FacilityCapacityQueries(CareDatabase database, FacilityAccess access, FacilityCapacityViews views)
    : FacilityChildQueries<FacilityCapacityState, FacilityCapacity>(database, access, views), IFacilityCapacityQueries
{
    public Task<Outcome<Page<FacilityCapacity>>> List(Guid facility, Paging paging, CancellationToken cancellation) =>
        List(facility, new Criteria(), paging, cancellation);

    public Task<Outcome<Document<FacilityCapacity>>> Find(Guid facility, int roomType, CancellationToken cancellation) =>
        Find(facility, OfRoomType(roomType), cancellation);

    public Task<Outcome<Guid>> Locate(Guid facility, int roomType, CancellationToken cancellation) => Locate(facility, OfRoomType(roomType), cancellation);

    public async Task<Outcome<Page<FacilityCapacityVersion>>> History(Guid facility, int roomType, Paging paging, CancellationToken cancellation)
    {
        if (!MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        if (await Seen(facility, OfRoomType(roomType), cancellation) is not { } found)
        {
            return Kind<FacilityCapacityState>.NotFound;
        }

        var criteria = new Criteria().Add($"l.kind = {Kind<FacilityCapacityState>.Table}").Add($"l.entity = {found.Id.ToString()}");
        await using var command = criteria.Command(
            Database.Reads,
            $"""
            with matching as (select l.* from change_log l where {criteria.Sql})
            select n.count, m.pk, m.changed_on, m.operation = '+', m.changed_by, m.document
            from (select count(*) from matching) n
            left join (select * from matching order by version desc {paging.Sql()}) m on true
            order by m.version desc
            """);
        return await command.ReadPage(row => Version(found.Id, row), cancellation);
    }

    private static Criteria OfRoomType(int roomType) => new Criteria().Add($"t.room_type = {roomType}");

    private static FacilityCapacityVersion Version(Guid id, NpgsqlDataReader row)
    {
        const int entry = PageReader.FirstColumn;
        var state = row.ReadState<FacilityCapacityState>(entry + 4);
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
