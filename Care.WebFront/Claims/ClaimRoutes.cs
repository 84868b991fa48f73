using Care.Interfaces.Calls;
using Care.WebFront.Binding;
using Care.WebFront.Permissions;

namespace Care.WebFront.Claims;

/// <summary>
/// Insurance policies and claims belong to a plugin of the original that is not part of this server (contract 01, F1): there are none. The client asks for them
/// on the page of every patient and consultation, however it was built, and would tell each 404 as an error.
/// </summary>
internal static class ClaimRoutes
{
    public static void MapClaims(this IEndpointRouteBuilder routes)
    {
        var claims = routes.MapGroup("/api/hcx").WithTags("claims");
        claims.MapGet("/policy/", None).WithSummary("Insurance policies: none");
        claims.MapGet("/claim/", None).WithSummary("Insurance claims: none");
    }

    private static async Task<PageAnswer<object>> None(ListQuery query, PermissionCopies permissions)
    {
        // No grain is asked, which would look at this.
        await permissions.Current(Caller.Current!);
        return new(new ListedPage<object>(query.Paging, Page<object>.Empty, null));
    }
}
