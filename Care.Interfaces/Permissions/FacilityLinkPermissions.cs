using Care.Interfaces.Calls;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may link users to facilities, take links away and clear home facilities (contract 01, C5). Each answers null or the first rule that is broken.
/// </summary>
public static class FacilityLinkPermissions
{
    /// <summary><c>add_facility</c>.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="target">Who is to be linked.</param>
    /// <param name="facility">The facility; null when there is none.</param>
    public static Error? CheckLink(PermissionSet caller, PermissionSet target, FacilityFacts? facility) =>
        CheckAny(caller, target, facility)
        ?? (target.IsLinkedTo(facility!.Id) ? Error.Rule("facility", "User Already has permission to this facility") : null);

    /// <summary><c>delete_facility</c>.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="target">Whose link is to go.</param>
    /// <param name="facility">The facility; null when there is none.</param>
    public static Error? CheckUnlink(PermissionSet caller, PermissionSet target, FacilityFacts? facility) =>
        CheckAny(caller, target, facility)
        ?? (!FacilityPermissions.HasAreaPermission(target, facility!) ? Error.Rule("facility", "Intended User Does not have permission to this facility")
            : target.HomeFacility == facility!.Id ? Error.Rule("facility", "Cannot Delete User's Home Facility")
            : null);

    /// <summary><c>clear_home_facility</c>. Nurses may clear their own.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="target">Whose home facility is to be cleared.</param>
    public static Error? CheckClearHome(PermissionSet caller, PermissionSet target) => (caller, target) switch
    {
        (_, { HomeFacility: null }) => Error.Rule("home_facility", "No Home Facility Present"),
        _ when !IsNurseThemself(caller, target) && (caller.IsReadOnly || !caller.IsAtLeast(UserType.DistrictAdmin)) =>
            Error.Rule("home_facility", "Insufficient Permissions"),
        _ when caller.UserType < target.UserType => Error.Rule("home_facility", "Cannot Access Higher Level User"),
        _ when caller.UserType <= UserType.DistrictAdmin && caller.User != target.User && !UserPermissions.Same(caller.District, target.District) =>
            Error.Rule("facility", "Cannot unlink User's Home Facility from other district"),
        _ => null,
    };

    private static Error? CheckAny(PermissionSet caller, PermissionSet target, FacilityFacts? facility) => facility switch
    {
        null => Error.Rule("facility", "Does not Exist"),
        _ when caller.UserType < target.UserType => Error.Rule("facility", "cannot Access Higher Level User"),
        _ when !FacilityPermissions.HasAreaPermission(caller, facility) => Error.Rule("facility", "Facility Access not Present"),
        _ => null,
    };

    private static bool IsNurseThemself(PermissionSet caller, PermissionSet target) => caller.User == target.User && caller.UserType == UserType.Nurse;
}
