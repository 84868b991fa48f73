using Care.Grains.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Consents;

/// <summary>What the consents' grains need of a silo.</summary>
public static class ConsentServices
{
    /// <summary>Adds what does not depend on where state is kept.</summary>
    public static IServiceCollection AddConsents(this IServiceCollection services) => services.AddSingleton<ConsentViews>();

    /// <summary>Adds the consents' read side and jobs.</summary>
    public static IServiceCollection AddConsentRows(this IServiceCollection services) => services.AddSingleton<ConsentSql>().AddJobHandler<NotifyConsentOfFile>();
}
