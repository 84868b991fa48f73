namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may do what with resource requests and their comments (contract 06, §9.2 and §10). Scope comes after: what is outside <see cref="ResourceScope"/> is not
/// there at all.
/// </summary>
public static class ResourcePermissions
{
    /// <summary>Reading, and commenting, as read-only types may: everybody who is signed in. Assets have no part in it.</summary>
    public static bool MayReadAny(PermissionSet caller) => caller.Asset is null;

    /// <summary>Making and changing requests: the same, but for the read-only types.</summary>
    public static bool MayWriteAny(PermissionSet caller) => MayReadAny(caller) && !caller.IsReadOnly;

    /// <summary>Whether the approving facility is the caller's to decide for.</summary>
    public static bool MayApprove(PermissionSet caller, ResourceFacts request) => FacilityPermissions.MayActFor(caller, request.Approving);
}
