using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Permissions;

/// <summary>
/// The cluster's own rights for work that somebody asked for. The audit has to tell who that was and from where (contract 01, A15), so grains use them by this
/// alone, and by <see cref="Caller.System"/> only where nobody asked.
/// </summary>
internal static class ClusterCaller
{
    /// <summary>The cluster, on behalf of whoever makes the running call.</summary>
    /// <param name="work">What is being done.</param>
    public static Caller For(string work) => Caller.System(work) with
    {
        OnBehalfOf = CallerPermissions.Current is { IsKnown: true } permissions ? permissions.Pk : Caller.Current?.OnBehalfOf,
        Address = Caller.Current?.Address,
    };

    /// <summary>
    /// The cluster, going on with what was begun by the last change of an entity: by whoever made that change, where the running call is nobody's.
    /// </summary>
    /// <param name="work">What is being done.</param>
    /// <param name="begun">The entity as it was left.</param>
    public static Caller For(string work, EntityState begun) =>
        For(work) is { OnBehalfOf: null } nobodys ? nobodys with { OnBehalfOf = begun.ChangedBy, Address = nobodys.Address ?? begun.ChangedFrom } : For(work);
}
