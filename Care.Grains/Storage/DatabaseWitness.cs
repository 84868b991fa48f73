using Microsoft.Extensions.Options;
using Orleans.Configuration;
using StackExchange.Redis;

namespace Care.Grains.Storage;

/// <summary>
/// Tells a silo that cannot reach PostgreSQL whether others can: each silo that does counts so in Redis. While nobody does, nobody declares a silo dead and
/// nothing is changed, and what is in memory holds; as soon as somebody does, whoever does not is cut off. Without Redis nothing is known.
/// </summary>
internal sealed class DatabaseWitness(IOptions<ClusterOptions> cluster, IConnectionMultiplexer? redis = null)
{
    /// <summary>Longer than the pause between two counts of any silo.</summary>
    private const long Quiet = 1_000;

    /// <summary>Who has not looked for longer has missed what happened in between.</summary>
    private const long MaxGap = 2_000;

    private readonly RedisKey key = $"care:database-seen:{cluster.Value.ClusterId}";
    private (long Count, long Since, long Looked)? last;

    /// <summary>This silo reaches the database.</summary>
    public void Count()
    {
        last = null;
        if (redis?.IsConnected == true)
        {
            redis.GetDatabase().StringIncrement(key, flags: CommandFlags.FireAndForget);
        }
    }

    /// <summary>Until when nobody reached the database for sure, by <see cref="MembershipLease.Now"/>; null where that is not known.</summary>
    public long? NobodyUntil()
    {
        var now = MembershipLease.Now;
        if (redis?.IsConnected != true)
        {
            last = null;
            return null;
        }

        long count;
        try
        {
            count = (long?)redis.GetDatabase().StringGet(key) ?? 0;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            last = null;
            return null;
        }

        last = last is { } before && before.Count == count && now - before.Looked <= MaxGap ? before with { Looked = now } : (count, now, now);
        return now - last.Value.Since >= Quiet ? now - Quiet : null;
    }
}
