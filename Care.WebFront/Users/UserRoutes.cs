using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Permissions;

namespace Care.WebFront.Users;

/// <summary>Users (contract 01, C4 and C5). Paths name users by username; who they are is looked up, what may be done with them is decided by their grain.</summary>
internal static class UserRoutes
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/api/v1/users").WithTags("users");
        users.MapGet("/", List).Produces<UserListItem[]>();
        users.MapGet("/getcurrentuser/", GetOwn).Produces<UserDetail>();
        users.MapPost("/add_user/", Create).AsksFirst(NewUserPermissions.MayCreate).Produces(StatusCodes.Status201Created);

        var user = users.MapGroup("/{username}");
        user.MapGet("/", Get).Produces<UserDetail>();
        user.MapMethods("/", ["PUT", "PATCH"], Update).AsksFirst(Anybody, Visible).Produces<UserDetail>();
        user.MapDelete("/", Deactivate).Produces(StatusCodes.Status204NoContent);
        user.MapGet("/check_availability/", IsFree);
        user.MapGet("/get_facilities/", Facilities).Produces<FacilityBasic[]>();
        user.MapPut("/add_facility/", AddFacility).AsksFirst(Anybody, Visible).Produces(StatusCodes.Status201Created);
        user.MapDelete("/delete_facility/", RemoveFacility).AsksFirst(Anybody, Visible).Produces(StatusCodes.Status204NoContent);
        user.MapDelete("/clear_home_facility/", ClearHomeFacility).Produces(StatusCodes.Status204NoContent);
        user.MapGet("/pnconfig/", GetPushConfig).Produces<PushConfig>();
        user.MapPatch("/pnconfig/", SetPushConfig);
        user.MapPost("/profile_picture/", SetPicture).AsksFirst(Anybody, Visible);
        user.MapDelete("/profile_picture/", RemovePicture).Produces(StatusCodes.Status204NoContent);

        routes.MapGet("/api/v1/facility/{facility}/get_users/", OfFacility).WithTags("facility").Produces<UserAssigned[]>();
    }

    /// <summary>The user who bears the name; for unknown names an id that no user has, which every grain method answers with 404.</summary>
    internal static Task<Guid> Named(this Cluster cluster, string username) => cluster.Read(grains => grains.GetGrain<IUserQueries>(0).Named(username));

    private static async Task<IResult> List(HttpContext http, Cluster cluster)
    {
        var query = new RequestQuery(http.Request);
        var filter = UserQuery.Filter(query);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IUserQueries>(0).List(filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    private static async Task<IResult> GetOwn(Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<IUser>(Caller.Current!.User).GetOwn()));

    private static async Task<IResult> Create(HttpContext http, Cluster cluster)
    {
        var body = UserBodies.NewUser(await http.ReadBody());
        return Answer.Empty(await cluster.Grains.GetGrain<IUserProfile>(Guid.NewGuid()).Create(body), StatusCodes.Status201Created);
    }

    private static async Task<IResult> Get(string username, Cluster cluster)
    {
        var user = await cluster.Named(username);
        return Answer.Ok(await cluster.Read(grains => grains.GetGrain<IUserProfile>(user).Get()));
    }

    private static async Task<IResult> Update(string username, HttpContext http, Cluster cluster)
    {
        var body = UserBodies.Change(await http.ReadBody());
        return Answer.Ok(await (await Profile(cluster, username)).Update(body));
    }

    private static async Task<IResult> Deactivate(string username, HttpContext http, Cluster cluster)
    {
        UserBodies.CheckType(await http.ReadBody());
        return Answer.Empty(await (await Profile(cluster, username)).Deactivate());
    }

    private static async Task<IResult> IsFree(string username, HttpContext http, Cluster cluster) =>
        Answer.Empty(await cluster.Read(grains => grains.GetGrain<IUserQueries>(0).IsFree(username, http.RequestAborted)), StatusCodes.Status200OK);

    private static async Task<IResult> Facilities(string username, HttpContext http, Cluster cluster)
    {
        var paging = new RequestQuery(http.Request).Paging;
        var user = await cluster.Named(username);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).LinkedTo(user, paging, http.RequestAborted)), paging);
    }

    private static async Task<IResult> AddFacility(string username, HttpContext http, Cluster cluster)
    {
        var facility = UserBodies.Facility(await http.ReadBody());
        return Answer.Empty(await (await Profile(cluster, username)).AddFacility(facility), StatusCodes.Status201Created);
    }

    private static async Task<IResult> RemoveFacility(string username, HttpContext http, Cluster cluster)
    {
        var facility = UserBodies.Facility(await http.ReadBody());
        return Answer.Empty(await (await Profile(cluster, username)).RemoveFacility(facility));
    }

    private static async Task<IResult> ClearHomeFacility(string username, Cluster cluster) =>
        Answer.Empty(await (await Profile(cluster, username)).ClearHomeFacility());

    /// <summary>The caller's own, whatever the path says.</summary>
    private static async Task<IResult> GetPushConfig(Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<IUserProfile>(Caller.Current!.User).GetPushConfig()));

    private static async Task<IResult> SetPushConfig(HttpContext http, Cluster cluster)
    {
        var body = UserBodies.PushConfig(await http.ReadBody());
        return Answer.Empty(await cluster.Grains.GetGrain<IUserProfile>(Caller.Current!.User).SetPushConfig(body), StatusCodes.Status200OK);
    }

    private static async Task<IResult> SetPicture(string username, HttpContext http, Cluster cluster)
    {
        var body = await http.ReadBody();
        var file = body.Checked(body.File("profile_picture"))!;
        return Answer.Empty(await (await Profile(cluster, username)).SetPicture(file), StatusCodes.Status200OK);
    }

    private static async Task<IResult> RemovePicture(string username, Cluster cluster) => Answer.Empty(await (await Profile(cluster, username)).RemovePicture());

    private static async Task<IResult> OfFacility(string facility, HttpContext http, Cluster cluster)
    {
        var id = MalformedId.Checked(facility);
        var query = new RequestQuery(http.Request);
        var filter = UserQuery.FacilityFilter(query);
        return Answer.Page(await cluster.Read(grains => grains.GetGrain<IUserQueries>(0).OfFacility(id, filter, query.Paging, http.RequestAborted)), query.Paging);
    }

    internal static bool Anybody(PermissionSet caller) => true;

    /// <summary>Asks for the user of the path as those do who see them; who may change them depends on what is changed.</summary>
    internal static async Task<Outcome<Page<FacilityBasic>>> Visible(HttpContext http, IGrainFactory grains)
    {
        var user = await grains.GetGrain<IUserQueries>(0).Named((string)http.Request.RouteValues["username"]!);
        return await grains.GetGrain<IFacilityQueries>(0).LinkedTo(user, new Paging(1, 0));
    }

    private static async Task<IUserProfile> Profile(Cluster cluster, string username) => cluster.Grains.GetGrain<IUserProfile>(await cluster.Named(username));
}
