using Care.Interfaces.Calls;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may look at, change and deactivate whose account (contract 01, C4 and C5). Asked after the target was found in the caller's visible set.
/// </summary>
public static class UserPermissions
{
    /// <summary>The youngest that a user may turn in the running year.</summary>
    public const int LeastAge = 16;

    /// <summary>The target is no user, or not one whom the caller sees.</summary>
    public static Error NotVisible { get; } = Error.OfDetail(ErrorKind.NotFound, "User not found");

    /// <summary>The account in full, and its picture: the user's own and superusers' business.</summary>
    public static bool IsOwnerOrSuperuser(PermissionSet caller, PermissionSet target) => caller.IsSuperuser || caller.User == target.User;

    /// <summary>
    /// A body that names a user type is taken from nobody, unless it is one of the lowest: the type could not be changed anyway, and who tries is stopped.
    /// </summary>
    /// <param name="sent">The sent type; null for what is none.</param>
    public static bool MaySendType(UserType? sent) => sent <= UserType.Volunteer;

    /// <summary>
    /// Update: superusers; administrators within their state or district; everybody themself. Read-only administrators and lower ranks than the target's do not
    /// change others (docs/differences.md: with the e-mail address they would get the account).
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="target">Whose account.</param>
    /// <param name="sendsArea">Whether the body names a district or a state.</param>
    public static bool MayUpdate(PermissionSet caller, PermissionSet target, bool sendsArea) => caller switch
    {
        { IsSuperuser: true } => true,
        _ when sendsArea && target.IsAtLeast(UserType.DistrictLabAdmin) => false,
        _ when caller.User == target.User => true,
        _ => !caller.IsReadOnly && caller.UserType >= target.UserType && Administers(caller, target),
    };

    /// <summary>Why the e-mail address stays as it is.</summary>
    public static Error AddressIsNotYours { get; } =
        Error.Rule("email", "Only the user and administrators of a higher rank may change the e-mail address", ErrorKind.Denied);

    /// <summary>
    /// The e-mail address leads to a new password, so it is the user's own to change, and that of whoever may deactivate the account: superusers, and
    /// StateAdmin and DistrictAdmin for lower ranks of their area (docs/differences.md). Equals and administrators of laboratories would come to accounts that
    /// way.
    /// </summary>
    public static bool MayChangeAddress(PermissionSet caller, PermissionSet target) => caller.User == target.User || CheckDeactivation(caller, target) is null;

    /// <summary>Deactivation: superusers all who are listed, StateAdmin the lower ranks of the state, DistrictAdmin those of the district.</summary>
    /// <returns>Null, or why not.</returns>
    public static Error? CheckDeactivation(PermissionSet caller, PermissionSet target)
    {
        bool? reaches = caller switch
        {
            { IsSuperuser: true } => true,
            { UserType: >= UserType.StateAdmin } => Same(caller.State, target.State) && target.UserType < UserType.StateAdmin,
            { UserType: UserType.DistrictAdmin } => Same(caller.District, target.District) && target.UserType < UserType.DistrictAdmin,
            _ => null,
        };
        return reaches is not { } found ? Error.Rule("permission", "Denied", ErrorKind.Denied)
            : found && UserScope.IsListed(target) ? null
            : Error.NotFound("User");
    }

    /// <summary>True when the user is old enough by the end of the year.</summary>
    public static bool IsOldEnough(DateOnly dateOfBirth, DateOnly today) => today.Year - dateOfBirth.Year >= LeastAge;

    /// <summary>
    /// True when the target lies in the state (state ranks) or the district (district ranks) of the caller. Two missing places are not the same place.
    /// </summary>
    internal static bool Administers(PermissionSet caller, PermissionSet target) =>
        caller.IsAtLeast(UserType.StateLabAdmin) ? Same(caller.State, target.State)
        : caller.IsAtLeast(UserType.DistrictLabAdmin) && Same(caller.District, target.District);

    /// <summary>True for the same place; two missing ones are none.</summary>
    internal static bool Same(int? mine, int? theirs) => mine is not null && mine == theirs;
}
