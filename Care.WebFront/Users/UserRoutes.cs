using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Idempotency;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.WebFront.Binding;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using Care.WebFront.Permissions;

namespace Care.WebFront.Users;

/// <summary>
/// Users (contract 01, C4 and C5). Paths name users by username; who they are is looked up, what may be done with them is decided by their grain.
/// </summary>
internal static class UserRoutes
{
    public static void MapUserRoutes(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/api/v1/users").WithTags("users");
        users.MapGet("/", List).WithSummary("Users whom the caller sees");
        users.MapGet("/getcurrentuser/", GetOwn).WithSummary("The caller's own account");
        users.MapPost("/add_user/", Create).AsksFirst(NewUserPermissions.MayCreate).WithSummary("Create a user");

        var user = users.MapGroup("/{username}");
        user.MapGet("/", Get).WithSummary("One user");
        user.MapMethods("/", ["PUT", "PATCH"], Update).AsksFirst(Anybody, Visible).WithSummary("Change a user");
        user.MapDelete("/", Deactivate).WithSummary("Deactivate a user");
        user.MapGet("/check_availability/", IsFree).AlsoAnswers(ErrorKind.Conflict).WithSummary("Whether a username is free: 409 where it is not");
        user.MapGet("/get_facilities/", Facilities).WithSummary("Facilities that a user is linked to");
        user.MapPut("/add_facility/", AddFacility).AsksFirst(Anybody, Visible).WithSummary("Link a user to a facility");
        user.MapDelete("/delete_facility/", RemoveFacility).AsksFirst(Anybody, Visible).WithSummary("Take the link to a facility away");
        user.MapDelete("/clear_home_facility/", ClearHomeFacility).WithSummary("Clear the home facility");
        user.MapGet("/pnconfig/", GetPushConfig).WithSummary("The caller's own subscription to web push");
        user.MapPatch("/pnconfig/", SetPushConfig).WithSummary("Change the caller's own subscription to web push");
        user.MapPost("/profile_picture/", SetPicture).AsksFirst(Anybody, Visible).WithSummary("Set the profile picture");
        user.MapDelete("/profile_picture/", RemovePicture).WithSummary("Remove the profile picture");

        routes.MapGroup("/api/v1/facility/{facility}/get_users").WithTags("facility").MapGet("/", OfFacility).WithSummary("Users of a facility");
    }

    /// <summary>The user who bears the name; for unknown names an id that no user has, which every grain method answers with 404.</summary>
    internal static Task<Guid> Named(this Cluster cluster, string username) => cluster.Read(grains => grains.GetGrain<IUserQueries>(0).Named(username));

    private static async Task<PageAnswer<UserListItem>> List(ListQuery<UserFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var filter = query.Read();
        return new(await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IUserQueries>(0).List(filter, part, cancellation))));
    }

    private static async Task<OkAnswer<UserDetail>> GetOwn(Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IUser>(Caller.Current!.User).GetOwn()));

    private static async Task<EmptyCreatedAnswer> Create(Body<NewUser> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IUserProfile>(IdempotentRequest.NewId()).Create(await body.Read()));

    private static async Task<OkAnswer<UserDetail>> Get(string username, Cluster cluster)
    {
        var user = await cluster.Named(username);
        return new(await cluster.Read(grains => grains.GetGrain<IUserProfile>(user).Get()));
    }

    private static async Task<OkAnswer<UserDetail>> Update(string username, Body<UserWrite> body, Cluster cluster)
    {
        var (write, sent) = await body.ReadWithErrors();
        UserBodies.CheckType(sent);
        var change = sent.Checked(write with { SendsArea = UserBodies.SendsArea(sent) });
        return new(await (await Profile(cluster, username)).Update(change));
    }

    private static async Task<EmptyAnswer> Deactivate(string username, HttpContext http, Cluster cluster)
    {
        UserBodies.CheckType(await http.ReadBody());
        return new(await (await Profile(cluster, username)).Deactivate());
    }

    private static async Task<EmptyOkAnswer> IsFree(string username, Cluster cluster, CancellationToken cancellation) =>
        new(await cluster.Read(grains => grains.GetGrain<IUserQueries>(0).IsFree(username, cancellation)));

    private static async Task<PageAnswer<FacilityBasic>> Facilities(string username, ListQuery query, Cluster cluster, CancellationToken cancellation)
    {
        var user = await cluster.Named(username);
        return new(
            await ListedPage.Read(query.Paging, part => cluster.Read(grains => grains.GetGrain<IFacilityQueries>(0).LinkedTo(user, part, cancellation))));
    }

    private static async Task<EmptyCreatedAnswer> AddFacility(string username, Body<FacilityLink> body, Cluster cluster)
    {
        var facility = UserBodies.Required(await body.Read());
        return new(await (await Profile(cluster, username)).AddFacility(facility));
    }

    private static async Task<EmptyAnswer> RemoveFacility(string username, Body<FacilityLink> body, Cluster cluster)
    {
        var facility = UserBodies.Required(await body.Read());
        return new(await (await Profile(cluster, username)).RemoveFacility(facility));
    }

    private static async Task<EmptyAnswer> ClearHomeFacility(string username, Cluster cluster) =>
        new(await (await Profile(cluster, username)).ClearHomeFacility());

    /// <summary>The caller's own, whatever the path says.</summary>
    private static async Task<OkAnswer<PushConfig>> GetPushConfig(string username, Cluster cluster) =>
        new(await cluster.Read(grains => grains.GetGrain<IUserProfile>(Caller.Current!.User).GetPushConfig()));

    private static async Task<EmptyOkAnswer> SetPushConfig(string username, Body<PushConfigWrite> body, Cluster cluster) =>
        new(await cluster.Grains.GetGrain<IUserProfile>(Caller.Current!.User).SetPushConfig(await body.Read()));

    private static async Task<EmptyOkAnswer> SetPicture(string username, Body<ProfilePicture> body, Cluster cluster)
    {
        var sent = await body.Read();
        return new(await (await Profile(cluster, username)).SetPicture(sent.Picture!));
    }

    private static async Task<EmptyAnswer> RemovePicture(string username, Cluster cluster) => new(await (await Profile(cluster, username)).RemovePicture());

    private static async Task<PageAnswer<UserAssigned>> OfFacility(
        ParentId facility, ListQuery<FacilityUserFilter> query, Cluster cluster, CancellationToken cancellation)
    {
        var sent = query.Read();
        var filter = new UserFilter { UserType = sent.UserType, SearchText = sent.SearchText };
        return new(await ListedPage.Read(query.Paging, part =>
            cluster.Read(grains => grains.GetGrain<IUserQueries>(0).OfFacility(facility, filter, part, cancellation))));
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
