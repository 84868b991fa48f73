using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Npgsql;

namespace Care.Grains.Users;

/// <summary>Lists of users (contract 01, C4 and contract 02, §4).</summary>
internal sealed partial class UserQueries
{
    private const string NewestSignInFirst = "last_login desc nulls last, pk";

    public async Task<Outcome<Page<UserListItem>>> List(UserFilter filter, Paging paging, CancellationToken cancellation)
    {
        var criteria = Matching(filter).AddScope(UserScope.VisibleTo(CallerPermissions.Current));
        var order = OrderOf(filter.Ordering);
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with matching as
            (
                select u.id, u.pk, u.last_login, u.date_joined
                from care_user u
                join permission_set p on p.id = u.id
                where {criteria.Sql}
            )
            select n.count, u.document, p.document
            from (select count(*) from matching) n
            left join
            (
                select *, row_number() over (order by {order}) as place
                from matching
                order by {order} {paging.Sql()}
            ) m on true
            left join care_user u on u.id = m.id
            left join permission_set p on p.id = m.id
            order by m.place
            """);
        var (count, users) = await command.ReadCounted(
            row => (row.ReadState<UserState>(PageReader.FirstColumn), row.ReadState<PermissionSetState>(PageReader.FirstColumn + 1)), cancellation);
        return Page<UserListItem>.Of(count, await views.ListItems(users, cancellation));
    }

    public async Task<Outcome<Page<UserAssigned>>> OfFacility(Guid facility, UserFilter filter, Paging paging, CancellationToken cancellation)
    {
        if (await facilities.Find(facility, cancellation) is not { State.Deleted: false })
        {
            return Error.Rule("Facility", "Facility not found");
        }

        var criteria = Matching(filter).Add($"p.facilities @> {(Guid[])[facility]} and p.is_active and p.asset is null");
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with matching as
            (
                select u.id, u.pk, u.last_login
                from permission_set p
                join care_user u on u.id = p.id
                where {criteria.Sql}
            )
            select n.count, u.document, p.document,
                array(select l.skill from user_skill l where l.owner = m.id and not coalesce(l.deleted, false))
            from (select count(*) from matching) n
            left join
            (
                select * from matching order by last_login desc nulls first, pk {paging.Sql()}
            ) m on true
            left join care_user u on u.id = m.id
            left join permission_set p on p.id = m.id
            order by m.last_login desc nulls first, m.pk
            """);
        var (count, users) = await command.ReadCounted(
            row => (row.ReadState<UserState>(PageReader.FirstColumn), row.ReadState<PermissionSetState>(PageReader.FirstColumn + 1),
                row.GetFieldValue<Guid[]>(PageReader.FirstColumn + 2)),
            cancellation);
        return Page<UserAssigned>.Of(count, await views.Assigned(users, cancellation));
    }

    public async Task<Outcome<Done>> IsFree(string username, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand("select exists (select from care_user where username = $1)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = username });
        return (bool)(await command.ExecuteScalarAsync(cancellation))! ? new Error(ErrorKind.Conflict, []) : default(Done);
    }

    private Criteria Matching(UserFilter filter) => new Criteria()
        .AddIf(filter.Id is not null, $"u.pk = {filter.Id}")
        .AddName(filter.FirstName, "u.first_name")
        .AddName(filter.LastName, "u.last_name")
        .AddName(filter.Username, "u.username")
        .AddIf(filter.PhoneNumber is not null, $"u.phone_number ilike {LikePattern.Containing(filter.PhoneNumber ?? "")}")
        .AddIf(filter.AltPhoneNumber is not null, $"u.alt_phone_number ilike {LikePattern.Containing(filter.AltPhoneNumber ?? "")}")
        .AddIf(filter.LastLogin?.From is not null, $"u.last_login >= {filter.LastLogin?.From}")
        .AddIf(filter.LastLogin?.Until is not null, $"u.last_login < {filter.LastLogin?.Until}")
        .AddIf(filter.District is not null, $"p.district = {filter.District}")
        .AddIf(filter.HomeFacility is not null, $"p.home_facility = {filter.HomeFacility}")
        .AddIf(filter.WithoutHomeFacility, $"p.home_facility is null")
        .AddIf(filter.LastActiveDays is not null, $"u.last_login >= {time.GetUtcNow().AddDays(-(filter.LastActiveDays ?? 0))}")
        .AddIf(filter.NeverActive, $"u.last_login is null")
        .AddIf(filter.UserType is not null, $"p.user_type = {(int)(filter.UserType ?? default)}")
        .AddSearch(filter.SearchText, "u.first_name", "u.last_name", "u.username");

    /// <summary>The order as SQL, made of known column names only. Who never signed in comes last either way down (contract 01, C4).</summary>
    private static string OrderOf(string? ordering)
    {
        var columns = (ordering ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => (Descending: name.StartsWith('-'), Name: name.TrimStart('-')))
            .Where(name => name.Name is "id" or "date_joined" or "last_login")
            .Select(name => (name.Name == "id" ? "pk" : name.Name) + (name.Descending ? " desc nulls last" : ""))
            .ToArray();
        return columns.Length == 0 ? NewestSignInFirst : string.Join(", ", [.. columns, "pk"]);
    }
}
