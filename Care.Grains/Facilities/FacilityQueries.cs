using Care.Grains.Access;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Orleans.Concurrency;

namespace Care.Grains.Facilities;

[StatelessWorker(maxLocalWorkers: 16), GrainType("facility-queries")]
public sealed class FacilityQueries(CareDatabase database, PlaceDirectory places, FacilityViews views) : Grain, IFacilityQueries
{
    public async Task<Outcome<Page<FacilityFull>>> List(FacilityFilter filter, Paging paging, CancellationToken cancellation) =>
        GlobalRules.MayRead(CallerPermissions.Current)
            ? await Select(FacilityScope.Standard(CallerPermissions.Current), filter, paging, views.Full, cancellation)
            : Refusal.Denied;

    public async Task<Outcome<Page<FacilityBasic>>> ListBasic(FacilityFilter filter, Paging paging, CancellationToken cancellation) =>
        GlobalRules.MayRead(CallerPermissions.Current)
            ? await Select(FacilityScope.Standard(CallerPermissions.Current), filter, paging, views.Basic, cancellation)
            : Refusal.Denied;

    public async Task<Outcome<Page<FacilityBasic>>> LinkedTo(Guid user, Paging paging, CancellationToken cancellation)
    {
        var caller = CallerPermissions.Current;
        PermissionSet target;
        using (Caller.System("linked-facilities").Enter())
        {
            target = await GrainFactory.GetGrain<IPermissionSet>(user).Current();
        }

        return UserScope.VisibleTo(caller).Contains(target)
            ? await Select(new FacilityScope.AnyOf(target.Facilities), new FacilityFilter(), paging, views.Basic, cancellation)
            : UserRules.NotVisible;
    }

    public async Task<Outcome<Page<FacilityBasic>>> Directory(FacilityFilter filter, Paging paging, CancellationToken cancellation) =>
        await Select(new FacilityScope.All(), filter, paging, views.Basic, cancellation);

    private async Task<Page<T>> Select<T>(
        FacilityScope scope, FacilityFilter filter, Paging paging, Func<FacilityRow, PlaceMap, T> view, CancellationToken cancellation)
    {
        var criteria = Matching(filter).AddScope(scope);
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with matching as
            (
                select f.id, f.pk
                from facility f
                left join place_district d on d.id = f.district
                left join place_local_body b on b.id = f.local_body
                left join place_state s on s.id = f.state
                where not coalesce(f.deleted, false) and {criteria.Sql}
            )
            select n.count, f.id, f.document, coalesce(c.patients, 0)
            from (select count(*) from matching) n
            left join (select * from matching order by pk limit {criteria.Parameter(paging.Limit)} offset {criteria.Parameter(paging.Offset)}) m on true
            left join facility f on f.id = m.id
            left join facility_census c on c.facility = m.id and c.is_active
            order by m.pk
            """);
        var map = await places.Current(cancellation);
        return await command.ReadPage(row => view(SqlFacilityRows.Read(row, PageReader.FirstColumn), map), cancellation);
    }

    private static Criteria Matching(FacilityFilter filter) => new Criteria()
        .AddIf(filter.Name is not null, $"f.name ilike {LikePattern.Containing(filter.Name ?? "")}")
        .AddIf(filter.FacilityType is not null, $"f.facility_type = {filter.FacilityType}")
        .AddIf(filter.District is not null, $"f.district = {filter.District}")
        .AddIf(filter.LocalBody is not null, $"f.local_body = {filter.LocalBody}")
        .AddIf(filter.State is not null, $"f.state = {filter.State}")
        .AddIf(filter.DistrictName is not null, $"d.name ilike {LikePattern.Containing(filter.DistrictName ?? "")}")
        .AddIf(filter.LocalBodyName is not null, $"b.name ilike {LikePattern.Containing(filter.LocalBodyName ?? "")}")
        .AddIf(filter.StateName is not null, $"s.name ilike {LikePattern.Containing(filter.StateName ?? "")}")
        .AddIf(filter.KaspEmpanelled is not null, $"f.kasp_empanelled = {filter.KaspEmpanelled}")
        .AddIf(
            filter.ExcludeUser is not null,
            $"f.id <> all (select unnest(p.facilities) from permission_set p join care_user u on u.id = p.id where u.username = {filter.ExcludeUser})")
        .AddSearch(filter.SearchText, "f.name", "d.name", "s.name");
}
