using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may do what with the diagnoses, symptoms and events of a consultation (contract 05, §2). The consultation's scope comes first: what hangs on a
/// consultation outside <see cref="ConsultationScope.Entries"/> is not there at all. The users of assets have no part in them.
/// </summary>
public static class ConsultationEntryPermissions
{
    /// <summary>Reading diagnoses and symptoms: superuser or verified.</summary>
    public static bool MayReadAny(PermissionSet caller) => caller.Asset is null && GlobalPermissions.MayRead(caller);

    /// <summary>Writing them: a nurse and above, not read-only; being verified is not asked.</summary>
    public static bool MayWriteAny(PermissionSet caller) => caller.Asset is null && !caller.IsReadOnly && caller.IsAtLeast(UserType.Nurse);

    /// <summary>Taking a symptom back: only who entered it, and superusers.</summary>
    public static bool MayTakeBack(PermissionSet caller, int? createdBy) =>
        !caller.IsReadOnly && caller.Asset is null && (caller.IsSuperuser || createdBy == caller.Pk);

    /// <summary>Reading events: everybody in whose scope the consultation is.</summary>
    public static bool MayReadEvents(PermissionSet caller) => caller.Asset is null && caller.IsKnown;
}
