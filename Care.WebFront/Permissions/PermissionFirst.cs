using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.WebFront.Permissions;

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
