using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>Who sees which ambulances; whoever sees one may change it, and everybody may make one (contract 02, §10).</summary>
public static class AmbulancePermissions
{
    /// <summary>Whether the caller sees all of them, whatever their districts are.</summary>
    public static bool SeesAll(PermissionSet caller) => caller.IsSuperuser || caller.IsAtLeast(UserType.DistrictAdmin);

    /// <summary>Whether the caller sees one.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="createdBy">The user (integer key) who made it.</param>
    public static bool Sees(PermissionSet caller, int? createdBy) => SeesAll(caller) || createdBy == caller.Pk;
}
