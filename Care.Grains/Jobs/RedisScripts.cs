using System.Diagnostics;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Care.Grains.Jobs;

/// <summary>
/// Runs scripts on Redis, so that no error of the driver's leaves this folder: what Redis did not do is a <see cref="DependencyFailedException"/>, its reason
/// in the log.
/// </summary>
internal sealed partial class RedisScripts(IConnectionMultiplexer redis, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long lastReported;

    public async Task<RedisResult> Run(string step, string script, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            return await redis.GetDatabase().ScriptEvaluateAsync(script, keys, values);
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            Tell(step, e);
            throw new DependencyFailedException("Redis");
        }
    }

    /// <summary>What is wrong, without the page of counters that the driver adds.</summary>
    public static string Reason(Exception error) =>
        $"{error.GetType().Name}: {(error.Message.IndexOf(" - ", StringComparison.Ordinal) is var end and > 0 ? error.Message[..end] : error.Message)}";

    /// <summary>A line a second says enough: while Redis is away hundreds of jobs wait to be handed over, and each tries.</summary>
    private void Tell(string step, Exception error)
    {
        var last = Volatile.Read(ref lastReported);
        if (Stopwatch.GetElapsedTime(last) >= Pause && Interlocked.CompareExchange(ref lastReported, Stopwatch.GetTimestamp(), last) == last)
        {
            RedisFailed(step, Reason(error));
        }
    }

    [LoggerMessage(6501, LogLevel.Warning, "Redis did not do {Step} of the job queue: {Reason}")]
    private partial void RedisFailed(string step, string reason);
}
