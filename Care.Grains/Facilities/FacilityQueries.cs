using System.Collections.Immutable;
using Care.Grains.Permissions;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Npgsql;
using Orleans.Concurrency;

namespace Care.Grains.Facilities;

[StatelessWorker(maxLocalWorkers: 16), GrainType("facility-queries")]
internal sealed class FacilityQueries(CareDatabase database, PlaceDirectory places, FacilityDirectory facilities, FacilityAccess access, FacilityViews views)
    : Grain, IFacilityQueries
{
    public async Task<Outcome<Page<FacilityFull>>> List(FacilityFilter filter, Paging paging, CancellationToken cancellation) =>
        await Scoped(filter) is { } criteria ? await Select(database.Reads, criteria, paging, views.Full, cancellation) : Error.Denied;

    public async Task<Outcome<Page<FacilityBasic>>> ListBasic(FacilityFilter filter, Paging paging, CancellationToken cancellation) =>
        await Scoped(filter) is { } criteria ? await Select(database.Reads, criteria, paging, views.Basic, cancellation) : Error.Denied;

    public async Task<Outcome<Document<FacilityFull>>> Find(Guid facility, FacilityFilter filter, CancellationToken cancellation) =>
        await Scoped(filter) is { } criteria ? await SelectOne(facility, criteria, views.Full, cancellation) : Error.Denied;

    public async Task<Outcome<CsvFile>> Export(FacilityFilter filter, FacilityExport export, CancellationToken cancellation)
    {
        if (await Scoped(filter) is not { } criteria)
        {
            return Error.Denied;
        }

        var file = FacilityExports.Of(export);
        await using var command = criteria.Command(database.Reads, file.Sql(criteria));
        return await command.ReadCsv(FacilityExports.FileName, file.Columns, cancellation);
    }

    public async Task<Outcome<Done>> MayRegister(int? localBody, int? district, int? state)
    {
        var map = await places.Current();
        return map.LocalBody(localBody) is { } sentLocalBody && map.District(district) is { } sentDistrict && map.State(state) is { } sentState
            && FacilityPermissions.MayCreate(CallerPermissions.Current, sentLocalBody.Id, sentDistrict.Id, sentState.Id)
            ? default(Done)
            : Error.Denied;
    }

    public async Task<Outcome<Done>> MayWriteBelow(Guid facility) =>
        await access.MayWriteBelow(CallerPermissions.Current, facility) ? default(Done) : Error.Denied;

    public async Task<Outcome<Page<FacilityBasic>>> LinkedTo(Guid user, Paging paging, CancellationToken cancellation) =>
        await FacilitiesOf(user) is { } linked
            ? await Select(database.Reads, FacilityFilterSql.Matching(FacilityFilter.None)
                .AddScope(new FacilityScope.AnyOf(linked)), paging, views.Basic, cancellation)
            : UserPermissions.NotVisible;

    public async Task<Outcome<Page<FacilityBasic>>> Directory(FacilityFilter filter, Paging paging, CancellationToken cancellation) =>
        await Select(database.CachedLists, await Matching(filter), paging, views.Basic, cancellation);

    public async Task<Outcome<Document<FacilityBasic>>> DirectoryEntry(Guid facility, FacilityFilter filter, CancellationToken cancellation)
    {
        if (filter != FacilityFilter.None)
        {
            return await SelectOne(facility, await Matching(filter), views.Basic, cancellation);
        }

        return await facilities.Find(facility, cancellation) is { State.Deleted: false } row
            ? Document<FacilityBasic>.Of(views.Basic(row, await places.Current(cancellation)))
            : Kind<FacilityState>.NotFound;
    }

    /// <summary>What the caller may see of what the filter matches; null where the caller may see nothing at all.</summary>
    private async Task<Criteria?> Scoped(FacilityFilter filter) => GlobalPermissions.MayRead(CallerPermissions.Current)
        ? (await Matching(filter)).AddScope(FacilityScope.Standard(CallerPermissions.Current))
        : null;

    /// <summary>
    /// What the filter matches. Where somebody works is told by what is left out, too: a user whom the caller does not see leaves nothing out.
    /// </summary>
    private async Task<Criteria> Matching(FacilityFilter filter)
    {
        var criteria = FacilityFilterSql.Matching(filter);
        return filter.ExcludeUser is { } username && await FacilitiesOf(await GrainFactory.GetGrain<IUserQueries>(0).Named(username)) is { } linked
            ? criteria.Add($"f.id <> all ({linked.ToArray()})")
            : criteria;
    }

    /// <summary>The facilities that a user is linked to; null where the caller does not see the user.</summary>
    private async Task<ImmutableArray<Guid>?> FacilitiesOf(Guid user)
    {
        var visible = UserScope.VisibleTo(CallerPermissions.Current);
        using (ClusterCaller.For("linked-facilities").Enter())
        {
            var target = await GrainFactory.GetGrain<IPermissionSet>(user).Current();
            return visible.Contains(target) ? target.Facilities : null;
        }
    }

    private async Task<Page<T>> Select<T>(
        NpgsqlDataSource source, Criteria criteria, Paging paging, Func<FacilityRow, PlaceMap, T> view, CancellationToken cancellation)
    {
        var (count, items) = await Read(source, criteria, paging, view, cancellation);
        return Page<T>.Of(count, items);
    }

    private async Task<Outcome<Document<T>>> SelectOne<T>(Guid facility, Criteria criteria, Func<FacilityRow, PlaceMap, T> view, CancellationToken cancellation)
        where T : class => (await Read(database.Reads, criteria.Add($"f.id = {facility}"), new Paging(1, 0), view, cancellation)).Items is [var found]
            ? Document<T>.Of(found)
            : Kind<FacilityState>.NotFound;

    private async Task<(long Count, IReadOnlyList<T> Items)> Read<T>(
        NpgsqlDataSource source, Criteria criteria, Paging paging, Func<FacilityRow, PlaceMap, T> view, CancellationToken cancellation)
    {
        await using var command = criteria.Command(
            source,
            $"""
            with matching as (select f.id, f.pk {FacilityFilterSql.From} where {criteria.Sql})
            select n.count, f.id, f.document, coalesce(c.patients, 0), coalesce(e.beds, 0)
            from (select count(*) from matching) n
            left join (select * from matching order by pk {paging.Sql()}) m on true
            left join facility f on f.id = m.id
            left join facility_census c on c.facility = m.id and c.is_active
            left join bed_census e on e.facility = m.id
            order by m.pk
            """);
        var map = await places.Current(cancellation);
        return await command.ReadCounted(row => view(SqlFacilityRows.Read(row, PageReader.FirstColumn), map), cancellation);
    }
}
