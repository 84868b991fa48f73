using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>The rules that are asked before any object is looked at (contract 01, D2 "Base").</summary>
public static class GlobalPermissions
{
    /// <summary>Global read: superuser or verified.</summary>
    public static bool MayRead(PermissionSet caller) => caller.IsSuperuser || caller.Verified;

    /// <summary>Global write: not read-only, and superuser, verified or a district administrator and above.</summary>
    public static bool MayWrite(PermissionSet caller) =>
        !caller.IsReadOnly && (caller.IsSuperuser || caller.Verified || caller.IsAtLeast(UserType.DistrictAdmin));
}
