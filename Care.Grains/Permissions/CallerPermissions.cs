using Care.Interfaces.Permissions;

namespace Care.Grains.Permissions;

/// <summary>
/// The permission set of the caller of the running call: looked up once by <see cref="Calls.CallerFilter"/>, read by the grain. Never crosses the wire.
/// </summary>
internal static class CallerPermissions
{
    private static readonly AsyncLocal<PermissionSet?> Running = new();

    /// <summary>What the caller may do; nothing where no user asks.</summary>
    public static PermissionSet Current
    {
        get => Running.Value ?? PermissionSet.Nobody;
        internal set => Running.Value = value;
    }
}
