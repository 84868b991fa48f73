using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Rounds;

/// <summary>Daily rounds (contract 05, §7).</summary>
internal static class RoundsModule
{
    public static IServiceCollection AddRounds(this IServiceCollection services) =>
        services.AddSingleton<DailyRoundViews>().AddJobHandler<NotifyConsultationOfRound>();
}
