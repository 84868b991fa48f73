using Care.Interfaces.Shifting;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may do what with shifting requests and their comments (contract 06, §7.3). Scope comes after: what is outside <see cref="ShiftingScope"/> is not there
/// at all.
/// </summary>
public static class ShiftingPermissions
{
    /// <summary>Reading: from read-only nurses upwards. Neither being verified nor being a superuser is asked for.</summary>
    public static bool MayReadAny(PermissionSet caller) => caller.Asset is null && caller.IsAtLeast(UserType.NurseReadOnly);

    /// <summary>Writing: the same, but for the read-only ones.</summary>
    public static bool MayWriteAny(PermissionSet caller) => MayReadAny(caller) && !caller.IsReadOnly;

    /// <summary>On which of the request's facilities the caller has facility permission.</summary>
    public static ShiftingPowers PowersOf(PermissionSet caller, ShiftingFacts request) => new(
        FacilityPermissions.MayActFor(caller, request.Origin),
        FacilityPermissions.MayActFor(caller, request.Approving),
        FacilityPermissions.MayActFor(caller, request.Assigned),
        request.Assigned is not null);

    /// <summary>
    /// Who may move the patient to the destination, and when (§7.9): those who decide, and those who take the patient over; the origin does not count. Not by a
    /// request that was called off, nor a patient who died or whom a third facility cares for by now (docs/differences.md).
    /// </summary>
    public static bool MayTransfer(ShiftingPowers powers, ShiftingFacts request) =>
        powers.HasAssigned
        && (powers.Approving || powers.Assigned)
        && request.Status is ShiftingStatus.TransferInProgress or ShiftingStatus.Completed
        && request.PatientFacility is { } facility
        && (facility == request.Origin?.Id || facility == request.Assigned?.Id);
}
