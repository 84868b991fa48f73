namespace Care.Interfaces.Permissions;

/// <summary>Who may look after the system itself: its audit, its jobs, its schedule, its silos. Not a matter of rank or place.</summary>
public static class OperatorPermissions
{
    /// <summary>Superusers, and nobody else.</summary>
    public static bool MayOperate(PermissionSet caller) => caller.IsSuperuser;
}
