using Care.Interfaces.Calls;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>Who may change a user's skills (contract 01, C6).</summary>
public static class SkillPermissions
{
    /// <summary>
    /// The user themself, or an administrator of at least the same rank within the district or state. The area binds changes and removals too
    /// (docs/differences.md).
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="target">Whose skills.</param>
    /// <returns>Null, or why not.</returns>
    public static Error? Check(PermissionSet caller, PermissionSet target) => caller switch
    {
        _ when !target.IsKnown => Error.NotFound("User"),
        _ when caller.User == target.User => null,
        _ when caller.IsReadOnly || !caller.IsAtLeast(UserType.DistrictAdmin) || caller.UserType < target.UserType => Error.Denied,
        _ when caller.IsSuperuser || UserPermissions.Administers(caller, target) => null,
        _ => Error.NotFound("User"),
    };
}
