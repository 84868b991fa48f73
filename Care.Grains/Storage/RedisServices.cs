using Care.Interfaces.Storage;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Care.Grains.Storage;

/// <summary>The silo's connection to Redis.</summary>
public static class RedisServices
{
    /// <summary>Adds the one connection of the process. It is made when first needed, and does not wait for Redis to be there.</summary>
    public static IServiceCollection AddRedis(this IServiceCollection services, string url)
    {
        var configuration = RedisUrl.Parse(url);
        return services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(configuration));
    }
}
