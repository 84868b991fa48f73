using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Users;

/// <summary>Users, their skills and what others show of them (contract 01, C).</summary>
internal static class UsersModule
{
    public static IServiceCollection AddUsers(this IServiceCollection services) => services
        .AddUniqueName("care_user_username", Error.Field("username", "A user with that username already exists."))
        .AddUniqueName("permission_set_facility_deleted", Error.Rule("facility", "Does not Exist"))
        .AddUniqueName("user_skill_once", Error.Rule("skill", "Already exists"))
        .AddSingleton<IEntityRows<int, UserRow>, SqlUserRows>()
        .AddSingleton<IEntityRows<Guid, Skill>, SqlSkillRows>()
        .AddSingleton<UserDirectory>()
        .AddSingleton<SkillDirectory>()
        .AddSingleton<UserViews>()
        .AddSingleton<UserRelatedEntities>()
        .AddSingleton<Assignees>()
        .AddSingleton<FeatureFlags>();
}
