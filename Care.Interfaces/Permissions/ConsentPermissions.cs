using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>Who may write consents (contract 05, §2 and §6). Reading is as with the consultation, files included as with its files.</summary>
public static class ConsentPermissions
{
    /// <summary>Rule 2: below the administrators of districts only those whose home the consultation's facility is.</summary>
    public static bool MayWriteAt(PermissionSet caller, Guid facility) => caller.IsAtLeast(UserType.DistrictAdmin) || caller.HomeFacility == facility;
}
