using Care.Grains.Storage;
using Care.Interfaces.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Access;

/// <summary>What users, permission sets and skills need of a silo.</summary>
public static class AccessServices
{
    public static IServiceCollection AddUsers(this IServiceCollection services) => services
        .AddSingleton<FeatureFlags>()
        .AddSingleton<UserRelatedEntities>()
        .AddSingleton<SkillDirectory>()
        .AddSingleton<IEntityRows<Guid, Skill>, SqlSkillRows>();
}
