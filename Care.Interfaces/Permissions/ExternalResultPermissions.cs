using Care.Interfaces.Calls;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may do what with laboratory results from outside (contract 04, §9.2 and §9.3). Scope comes after: what is outside <see cref="ExternalResultScope"/> is
/// not there at all.
/// </summary>
public static class ExternalResultPermissions
{
    /// <summary>Who has no part in uploading.</summary>
    private static readonly Error UploadDenied = Error.OfDetail(ErrorKind.Denied, "Permission to Endpoint Denied");

    /// <summary>
    /// Everybody but staff and nurses, superusers of such a type among them. Neither being verified nor being allowed to write is asked for. Assets have no
    /// part in it.
    /// </summary>
    public static bool MayUseAny(PermissionSet caller) =>
        caller.Asset is null && caller.UserType is not (UserType.StaffReadOnly or UserType.Staff or UserType.NurseReadOnly or UserType.Nurse);

    /// <summary>Removing: administrators of a district or more; being a superuser does not help.</summary>
    public static bool MayRemoveAny(PermissionSet caller) => MayUseAny(caller) && caller.IsAtLeast(UserType.DistrictLabAdmin);

    /// <summary>Uploading: administrators of a district or more, and superusers. Null for who may.</summary>
    public static Error? CheckUpload(PermissionSet caller) =>
        !MayUseAny(caller) ? Error.Denied
        : caller.IsSuperuser || caller.IsAtLeast(UserType.DistrictLabAdmin) ? null
        : UploadDenied;
}
