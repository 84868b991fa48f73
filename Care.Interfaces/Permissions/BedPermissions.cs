using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may do what with beds, their links to assets, camera presets and stays (contract 03, §4 to §8): everybody who is signed in, within their scope,
/// read-only users among them (a quirk of the contract that is kept), but for deleting beds.
/// </summary>
public static class BedPermissions
{
    /// <summary>
    /// Deleting a bed: by the rank's number alone, so that read-only administrators may and a superuser of a lower rank may not (a quirk of the contract that
    /// is kept).
    /// </summary>
    public static bool MayRemove(PermissionSet caller) => caller.IsAtLeast(UserType.DistrictLabAdmin);
}
