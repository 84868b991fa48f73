using Microsoft.AspNetCore.OutputCaching;

namespace Care.WebFront.Caching;

/// <summary>Puts the page cache together: ASP.NET's output cache, cached in Redis so that all front ends share it, with Redis free to go away.</summary>
internal static class PageCache
{
    public static IServiceCollection AddPageCache(this IServiceCollection services)
    {
        services.AddOutputCache();
        services.AddSingleton<PageCachePolicy>();
        services.AddOptions<OutputCacheOptions>().Configure<PageCachePolicy>((options, policy) =>
        {
            options.AddBasePolicy(policy);
            options.UseCaseSensitivePaths = true;
            options.MaximumBodySize = PageStore.LargestPage;
        });
        return services.AddSingleton<PageStore>().AddSingleton<IOutputCacheStore>(provider => new GuardedPageStore(
            provider.GetRequiredService<PageStore>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<GuardedPageStore>>()));
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
