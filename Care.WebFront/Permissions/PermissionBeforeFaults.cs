using Care.Interfaces.Calls;
using Care.WebFront.Calls;
using Care.WebFront.Errors;

namespace Care.WebFront.Permissions;

/// <summary>
/// Tells those who may not send a request at all just that, and not what is wrong with it (contract 01, D2): users who are gone or deactivated, and those whom
/// the route's <see cref="PermissionFirst"/> refuses. Asked where a request is refused anyway, so that a good one costs nothing.
/// </summary>
internal sealed class PermissionBeforeFaults(RequestDelegate next, PermissionCopies permissions, Cluster cluster)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (RequestRefusedException e) when (e.Error.Kind == ErrorKind.Invalid && Caller.Current is { Kind: CallerKind.User })
        {
            throw new RequestRefusedException(await ErrorOf(http, Caller.Current) ?? e.Error);
        }
    }

    private async Task<Error?> ErrorOf(HttpContext http, Caller user)
    {
        var caller = await permissions.Current(user);
        var first = http.GetEndpoint()?.Metadata.GetMetadata<PermissionFirst>() ?? PermissionFirst.SignedIn;
        return !first.MayAny(caller) ? Error.Denied
            : first.Reach is { } reach ? await cluster.Read(grains => reach(http, grains))
            : null;
    }
}
