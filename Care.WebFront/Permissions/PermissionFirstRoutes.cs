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

/// <summary>
/// What is asked before a sender is told what is wrong with a request (contract 01, D2). A request with nothing wrong is judged by the silo alone.
/// </summary>
/// <param name="MayAny">The rule that is asked before any object is looked at.</param>
/// <param name="Reach">The error of the object that the path names; null where the caller reaches it.</param>
internal sealed record PermissionFirst(Func<PermissionSet, bool> MayAny, Func<HttpContext, IGrainFactory, Task<Error?>>? Reach)
{
    /// <summary>For what everybody may who is signed in.</summary>
    public static PermissionFirst SignedIn { get; } = new(_ => true, null);
}
