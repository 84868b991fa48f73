using Care.Hosting;
using Microsoft.AspNetCore.OutputCaching;

namespace Care.WebFront.Calls;

/// <summary>Puts the page cache together: ASP.NET's output cache, kept in Redis so that all front ends share it, with Redis free to go away.</summary>
internal static class PageCache
{
    /// <summary>What is behind the guard: the Redis store of ASP.NET, or a test's own.</summary>
    private const string Guarded = "guarded";

    public static IServiceCollection AddPageCache(this IServiceCollection services, Settings settings)
    {
        services.AddOutputCache();
        services.AddSingleton<PageCachePolicy>();
        services.AddOptions<OutputCacheOptions>().Configure<PageCachePolicy>((options, policy) =>
        {
            options.AddBasePolicy(policy);
            options.UseCaseSensitivePaths = true;
        });
        services.AddPageStore(settings.RedisUrl, settings.ServiceId, "care-web-pages");
        var store = services.Last(service => service.ServiceType == typeof(IOutputCacheStore));
        services.Remove(store);
        services.Add(ServiceDescriptor.DescribeKeyed(typeof(IOutputCacheStore), Guarded, (provider, _) => ActivatorUtilities.CreateInstance(provider, store.ImplementationType!), ServiceLifetime.Singleton));
        return services.AddSingleton<IOutputCacheStore>(provider => new GuardedPageStore(
            provider.GetRequiredKeyedService<IOutputCacheStore>(Guarded), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<GuardedPageStore>>()));
    }

    /// <summary>To stand behind routing and authentication.</summary>
    public static void UsePageCache(this IApplicationBuilder app)
    {
        app.UseOutputCache();
        app.Use(async (http, next) =>
        {
            await next(http);
            // The output cache takes the body away when this returns, and what a route left in the writer's buffer with it.
            if (http.GetEndpoint()?.Metadata.GetMetadata<PageCached>() is not null)
            {
                await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            }
        });
    }
}
