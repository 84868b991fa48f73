namespace Care.WebFront.Permissions;

/// <summary>What the front end itself asks of the caller's permissions (contract 01, D).</summary>
internal static class PermissionsModule
{
    public static IServiceCollection AddPermissions(this IServiceCollection services) => services.AddSingleton<PermissionCopies>();
}
