using Microsoft.Extensions.DependencyInjection;

namespace Care.Grains.Caching;

/// <summary>What keeps the pages that front ends remember from being old.</summary>
internal static class CachingModule
{
    public static IServiceCollection AddCaching(this IServiceCollection services) => services.AddSingleton<CacheGenerations>();
}
