using Care.Grains.Storage;
using Care.Interfaces.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Users;

/// <summary>What users, permission sets and skills need of a silo.</summary>
public static class UserServices
{
    public static IServiceCollection AddUsers(this IServiceCollection services) => services
        .AddSingleton<FeatureFlags>()
        .AddSingleton<UserRelatedEntities>()
        .AddSingleton<SkillDirectory>()
        .AddSingleton<IEntityRows<Guid, Skill>, SqlSkillRows>();
}
