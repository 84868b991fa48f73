using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Care.Grains.Work;

/// <summary>Runs scripts on Redis, so that no error of the driver's leaves this folder: what Redis did not do is a <see cref="DependencyFailedException"/>, its reason in the log.</summary>
internal sealed partial class RedisScripts(IConnectionMultiplexer redis, ILogger logger)
{
    public async Task<RedisResult> Run(string step, string script, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            return await redis.GetDatabase().ScriptEvaluateAsync(script, keys, values);
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            RedisFailed(step, e.GetType().Name, e.Message);
            throw new DependencyFailedException("Redis");
        }
    }

    [LoggerMessage(6501, LogLevel.Warning, "Redis did not do {Step} of the job queue: {Error}: {Reason}")]
    private partial void RedisFailed(string step, string error, string reason);
}
