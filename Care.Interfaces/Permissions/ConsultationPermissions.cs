using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may do what with a consultation (contract 05, §2). Scope comes first: what is outside <see cref="ConsultationScope"/> is not there at all. The users of
/// assets have no part in consultations, only in what hangs on them.
/// </summary>
public static class ConsultationPermissions
{
    /// <summary>The read line, asked before any consultation is looked at: superuser or verified.</summary>
    public static bool MayReadAny(PermissionSet caller) => caller.Asset is null && GlobalPermissions.MayRead(caller);

    /// <summary>Asking for consultations: whoever may read, and the users of assets, who see none.</summary>
    public static bool MayListAny(PermissionSet caller) => caller.Asset is not null || MayReadAny(caller);

    /// <summary>The write line: superuser, or a verified nurse and above who is not read-only.</summary>
    public static bool MayWriteAny(PermissionSet caller) =>
        caller.Asset is null && (caller.IsSuperuser || (caller.Verified && !caller.IsReadOnly && caller.IsAtLeast(UserType.Nurse)));

    /// <summary>Beginning a consultation (home scope H): all of the own area for district and state ranks, the home facility for all others.</summary>
    public static bool MayBeginAt(PermissionSet caller, FacilityFacts facility) => FacilityScope.Home(caller).Contains(facility);

    /// <summary>
    /// Object rule O: reading one consultation. Whoever sees it only by its having begun at home may not open it (a quirk of the contract that is kept).
    /// </summary>
    public static bool MayRead(PermissionSet caller, ConsultationFacts consultation) =>
        caller.IsSuperuser
        || caller.IsLinkedTo(consultation.PatientFacility?.Id)
        || IsAssigned(caller, consultation)
        || IsInArea(caller, consultation.PatientFacility);

    /// <summary>Changing and ending one consultation.</summary>
    public static bool MayUpdate(PermissionSet caller, ConsultationFacts consultation) =>
        !caller.IsReadOnly && caller.IsAtLeast(UserType.Nurse) && MayRead(caller, consultation);

    private static bool IsAssigned(PermissionSet caller, ConsultationFacts consultation) =>
        consultation.AssignedTo == caller.Pk || consultation.PatientAssignedTo == caller.Pk;

    /// <summary>Two missing places are not the same place (docs/differences.md).</summary>
    private static bool IsInArea(PermissionSet caller, FacilityFacts? facility) =>
        facility is not null
        && ((caller.IsAtLeast(UserType.DistrictLabAdmin) && caller.District is not null && caller.District == facility.District)
            || (caller.IsAtLeast(UserType.StateLabAdmin) && caller.State is not null && caller.State == facility.State));
}
