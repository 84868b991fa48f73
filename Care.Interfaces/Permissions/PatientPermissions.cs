using Care.Interfaces.Calls;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>Who may do what with a patient (contract 04, §4.1). Scope comes first: what is outside <see cref="PatientScope"/> is not there at all.</summary>
public static class PatientPermissions
{
    /// <summary>
    /// The read line, asked before any patient is looked at: superuser or verified. The users of assets have no part in patients (docs/differences.md).
    /// </summary>
    public static bool MayReadAny(PermissionSet caller) => caller.Asset is null && GlobalPermissions.MayRead(caller);

    /// <summary>The write line: neither asset nor read-only, and superuser or a verified nurse and above.</summary>
    public static bool MayWriteAny(PermissionSet caller) =>
        caller.Asset is null && !caller.IsReadOnly && (caller.IsSuperuser || (caller.Verified && caller.IsAtLeast(UserType.Nurse)));

    /// <summary>Object rule R: reading one patient's record and its history.</summary>
    public static bool MayRead(PermissionSet caller, PatientFacts patient) =>
        caller.IsSuperuser
        || (caller.IsAtLeast(UserType.NurseReadOnly)
            && (IsCreator(caller, patient)
                || caller.IsLinkedTo(patient.Facility?.Id)
                || patient.ConsultationFacilities.Any(facility => caller.IsLinkedTo(facility))
                || IsAssigned(caller, patient)
                || IsInArea(caller, patient)));

    /// <summary>A patient's own record (§10.3): whoever has the phone whose number it gives. Families share a phone, and so the records.</summary>
    public static bool IsOwn(Caller? caller, string phoneNumber) =>
        caller is { Kind: CallerKind.Patient, PhoneNumber: { Length: > 0 } own } && own == phoneNumber;

    /// <summary>Object rule U: changing one patient's record. A link to the facility is not enough, it must be the home facility.</summary>
    public static bool MayUpdate(PermissionSet caller, PatientFacts patient) =>
        MayWriteAny(caller)
        && (caller.IsSuperuser
            || IsCreator(caller, patient)
            || (patient.Facility is { Id: var facility } && caller.HomeFacility == facility)
            || IsAssigned(caller, patient)
            || IsInArea(caller, patient));

    /// <summary>
    /// Registering at a facility (§3.2 rule 2), and taking a patient over into it (§5, docs/differences.md): all of the own area for district and state ranks,
    /// the home facility for all others.
    /// </summary>
    public static bool MayAdmitTo(PermissionSet caller, FacilityFacts facility) => FacilityScope.Home(caller).Contains(facility);

    private static bool IsCreator(PermissionSet caller, PatientFacts patient) => patient.CreatedBy == caller.Pk;

    /// <summary>An assignment counts for these rules only once there is a consultation (§4.1).</summary>
    private static bool IsAssigned(PermissionSet caller, PatientFacts patient) =>
        patient.HasConsultation && (patient.ConsultationAssignedTo == caller.Pk || patient.AssignedTo == caller.Pk);

    private static bool IsInArea(PermissionSet caller, PatientFacts patient) =>
        (caller.IsAtLeast(UserType.DistrictLabAdmin) && (Same(caller.District, patient.District) || Same(caller.District, patient.Facility?.District)))
        || (caller.IsAtLeast(UserType.StateLabAdmin) && (Same(caller.State, patient.State) || Same(caller.State, patient.Facility?.State)));

    private static bool Same(int? mine, int? theirs) => mine is not null && mine == theirs;
}
