using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.WebFront.Binding;

namespace Care.WebFront.Permissions;

/// <summary>How routes say what is asked first.</summary>
internal static class PermissionFirstRoutes
{
    /// <summary>Asks a rule that no object is needed for.</summary>
    public static RouteHandlerBuilder AsksFirst(this RouteHandlerBuilder route, Func<PermissionSet, bool> mayAny) =>
        route.WithMetadata(new PermissionFirst(mayAny, null));

    /// <summary>Asks such a rule, then for the object.</summary>
    public static RouteHandlerBuilder AsksFirst<T>(
        this RouteHandlerBuilder route, Func<PermissionSet, bool> mayAny, Func<HttpContext, IGrainFactory, Task<Outcome<T>>> reach) =>
        route.WithMetadata(new PermissionFirst(mayAny, async (http, grains) => (await reach(http, grains)).Error));

    /// <summary>The id of the path by the name that the route gives it.</summary>
    public static Guid Id(this HttpContext http, string name) => MalformedId.Checked((string)http.Request.RouteValues[name]!);
}
