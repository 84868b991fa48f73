using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Caching;

/// <summary>What keeps the pages that front ends remember from being old.</summary>
public static class CachingModule
{
    /// <summary>
    /// Goes on telling what could not be told before a change was answered. To be called after <c>UseOrleans</c>: hosted services stop in the reverse order.
    /// </summary>
    public static IServiceCollection AddCacheGenerations(this IServiceCollection services) =>
        services.AddHostedService(services => services.GetRequiredService<CacheGenerations>());

    internal static IServiceCollection AddCaching(this IServiceCollection services) => services.AddSingleton<CacheGenerations>();
}
