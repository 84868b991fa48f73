using Care.Interfaces.Storage;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Care.Hosting;

/// <summary>Where whole pages are kept in Redis: front ends read and write them (contract 01, A14), silos drop those that a change has made untrue.</summary>
public static class PageStore
{
    /// <summary>Adds the <c>IOutputCacheStore</c> that all programs of a cluster share.</summary>
    public static IServiceCollection AddPageStore(this IServiceCollection services, string redisUrl, string serviceId, string client) => services.AddStackExchangeRedisOutputCache(redis =>
    {
        redis.InstanceName = $"{serviceId}:page:";
        redis.ConfigurationOptions = Connection(redisUrl, client);
    });

    /// <summary>Commands fail at once while there is no connection instead of waiting for one; the connection is made again behind the scenes.</summary>
    private static ConfigurationOptions Connection(string url, string client)
    {
        var options = ConfigurationOptions.Parse(RedisUrl.Parse(url));
        options.ClientName = client;
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        return options;
    }
}
