using Care.Interfaces.Calls;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>Who may do what with assets (contract 03, §9.1 and §9.6). Scope comes after: what lies outside it is not there at all.</summary>
public static class AssetPermissions
{
    /// <summary>Says that the rank does not reach for deleting.</summary>
    public static Error MayNotRemove { get; } = Error.OfDetail(ErrorKind.Denied, "Only District Admin and above can delete assets");

    /// <summary>Reading: superuser or verified.</summary>
    public static bool MayReadAny(PermissionSet caller) => GlobalPermissions.MayRead(caller);

    /// <summary>Writing and operating: neither asset nor read-only, and superuser or verified staff and above.</summary>
    public static bool MayWriteAny(PermissionSet caller) =>
        caller.Asset is null && !caller.IsReadOnly && (caller.IsSuperuser || (caller.Verified && caller.IsAtLeast(UserType.Staff)));

    /// <summary>Deleting: by the rank's number alone; a superuser of a lower one may not (a quirk of the contract that is kept).</summary>
    public static bool MayRemove(PermissionSet caller) => caller.IsAtLeast(UserType.DistrictAdmin);
}
