using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Rounds;

/// <summary>What the rounds' grains need of a silo.</summary>
public static class RoundServices
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static IServiceCollection AddRounds(this IServiceCollection services) => services.AddSingleton<DailyRoundViews>();

    /// <summary>Adds the jobs of rounds.</summary>
    public static IServiceCollection AddRoundJobs(this IServiceCollection services) => services.AddJobHandler<NotifyConsultationOfRound>();
}
