using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.WebFront.Calls;

namespace Care.WebFront.Access;

/// <summary>Users (contract 01, C).</summary>
internal static class UserRoutes
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/api/v1/users").WithTags("users");
        users.MapGet("/getcurrentuser/", GetOwn).Produces<UserDetail>();
    }

    private static async Task<IResult> GetOwn(Cluster cluster) =>
        Answer.Ok(await cluster.Read(grains => grains.GetGrain<IUser>(Caller.Current!.User).GetOwn()));
}
