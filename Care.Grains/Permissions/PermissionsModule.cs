using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Permissions;

/// <summary>Permission sets.</summary>
internal static class PermissionsModule
{
    public static IServiceCollection AddPermissions(this IServiceCollection services) => services.AddSingleton<IPermissionCopies, RedisPermissionCopies>();
}
