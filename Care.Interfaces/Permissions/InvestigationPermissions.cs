namespace Care.Interfaces.Permissions;

/// <summary>
/// Who may do what with the results of investigations (contract 06, §5.1): everybody within <see cref="InvestigationScope"/>, of any rank, verified or not. The
/// users of assets have no part in them.
/// </summary>
public static class InvestigationPermissions
{
    /// <summary>Reading them, asked before any consultation is looked at.</summary>
    public static bool MayReadAny(PermissionSet caller) => caller.Asset is null && caller.IsKnown;

    /// <summary>Logging and changing them: not those who may only read (docs/differences.md).</summary>
    public static bool MayWriteAny(PermissionSet caller) => MayReadAny(caller) && !caller.IsReadOnly;
}
