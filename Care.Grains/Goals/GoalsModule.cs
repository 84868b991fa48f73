using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Goals;

/// <summary>What a silo needs to capture goals.</summary>
public static class GoalsModule
{
    /// <summary>
    /// Adds the handler of the job; none where nothing is known to capture from, and then the job is not scheduled either. The database is the host's.
    /// </summary>
    public static IServiceCollection AddGoals(this IServiceCollection services, GoalOptions? options) => options is null ? services : services
        .AddSingleton(options)
        .AddSingleton<Plausible>()
        .AddSingleton<GoalTables>()
        .AddJobHandler<CaptureGoals>();
}
