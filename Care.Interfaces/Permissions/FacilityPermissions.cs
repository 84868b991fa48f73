using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>Who may do what with a facility and with what hangs on it (contract 01, D2 and contract 02, §2).</summary>
public static class FacilityPermissions
{
    /// <summary>Create (contract 02, §2.4): the area of the new facility is the caller's own, as far as the rank is bound to one.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="localBody">The sent local body, known to exist.</param>
    /// <param name="district">The sent district, known to exist.</param>
    /// <param name="state">The sent state, known to exist.</param>
    public static bool MayCreate(PermissionSet caller, int localBody, int district, int state) => caller switch
    {
        { IsReadOnly: true } => false,
        { IsSuperuser: true } => true,
        _ when caller.UserType <= UserType.LocalBodyAdmin => caller.State == state && caller.District == district && caller.LocalBody == localBody,
        _ when caller.UserType <= UserType.DistrictAdmin => caller.State == state && caller.District == district,
        _ => caller.State == state,
    };

    /// <summary>The gate of update and cover image, asked before the facility is looked up: not read-only and Staff or above.</summary>
    public static bool MayUpdateAny(PermissionSet caller) => !caller.IsReadOnly && caller.IsAtLeast(UserType.Staff);

    /// <summary>The gate of delete: not read-only and DistrictAdmin or above.</summary>
    public static bool MayDeleteAny(PermissionSet caller) => !caller.IsReadOnly && caller.IsAtLeast(UserType.DistrictAdmin);

    /// <summary>
    /// Rule FW (contract 02, §2.3): writing what hangs below a facility. No rank is too low, and a superuser needs a tie to the facility like everybody else.
    /// Two missing places are not equal (docs/differences.md).
    /// </summary>
    public static bool MayWriteBelow(PermissionSet caller, FacilityFacts facility) =>
        !caller.IsReadOnly
        && (caller.IsSuperuser || caller.Verified)
        && (facility.CreatedBy == caller.Pk
            || (caller.IsAtLeast(UserType.DistrictLabAdmin) && Same(caller.District, facility.District))
            || (caller.IsAtLeast(UserType.StateLabAdmin) && Same(caller.State, facility.State))
            || caller.IsLinkedTo(facility.Id));

    /// <summary>
    /// "Has area permission" (contract 01, C5): superuser, linked, or the facility lies in the area of the caller's rank. Two missing places are not equal
    /// (docs/differences.md).
    /// </summary>
    public static bool HasAreaPermission(PermissionSet user, FacilityFacts facility) =>
        user.IsSuperuser
        || user.IsLinkedTo(facility.Id)
        || (user.IsAtLeast(UserType.LocalBodyAdmin) && Same(user.LocalBody, facility.LocalBody))
        || (user.IsAtLeast(UserType.DistrictLabAdmin) && Same(user.District, facility.District))
        || (user.IsAtLeast(UserType.StateLabAdmin) && Same(user.State, facility.State));

    /// <summary>
    /// "May act for a facility" (contract 07, vocabulary; contract 06, §0.2 "facility permission"): superuser, linked, or the facility lies in the district or
    /// state of the caller's rank. Nobody acts for no facility; two missing places are not equal (docs/differences.md).
    /// </summary>
    public static bool MayActFor(PermissionSet caller, FacilityFacts? facility) =>
        facility is not null
        && (caller.IsSuperuser
            || caller.IsLinkedTo(facility.Id)
            || (caller.IsAtLeast(UserType.DistrictLabAdmin) && Same(caller.District, facility.District))
            || (caller.IsAtLeast(UserType.StateLabAdmin) && Same(caller.State, facility.State)));

    private static bool Same(int? mine, int? theirs) => mine is not null && mine == theirs;
}
