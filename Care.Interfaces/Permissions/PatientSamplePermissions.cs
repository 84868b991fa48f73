using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may do what with test samples (contract 04, §11.2). Scope comes after: what is outside <see cref="PatientSampleScope"/> is not there at all. The users
/// of assets have no part in samples.
/// </summary>
public static class PatientSamplePermissions
{
    /// <summary>Reading, asked before any sample is looked at.</summary>
    public static bool MayReadAny(PermissionSet caller) => IsPerson(caller) && (caller.IsSuperuser || caller.IsAtLeast(UserType.NurseReadOnly));

    /// <summary>The list over all patients: from doctors upwards.</summary>
    public static bool MayListAll(PermissionSet caller) => IsPerson(caller) && (caller.IsSuperuser || caller.IsAtLeast(UserType.Doctor));

    /// <summary>Asking for a sample.</summary>
    public static bool MayRequestAny(PermissionSet caller) =>
        IsPerson(caller) && (caller.IsSuperuser || (!caller.IsReadOnly && caller.IsAtLeast(UserType.Nurse)));

    /// <summary>Bringing samples a step on.</summary>
    public static bool MayUpdateAny(PermissionSet caller) => MayListAll(caller) && !caller.IsReadOnly;

    /// <summary>
    /// Rule S, as far as the scope does not say it already: it makes up for a link to a facility that the caller is a superuser, but not for the rank.
    /// </summary>
    public static bool MayReach(PermissionSet caller) => caller.IsAtLeast(UserType.NurseReadOnly);

    private static bool IsPerson(PermissionSet caller) => caller.Asset is null && caller.IsKnown;
}
