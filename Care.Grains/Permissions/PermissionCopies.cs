using Care.Interfaces.Permissions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Care.Grains.Permissions;

/// <summary>Where copies of permission sets are left for processes that do not hold their grain.</summary>
internal interface IPermissionCopies
{
    /// <summary>Leaves a copy.</summary>
    /// <param name="permissions">The set.</param>
    /// <param name="until">When the copy vanishes, however late the order to keep it arrives.</param>
    /// <returns>False when it is not known whether the copy was or will be left.</returns>
    Task<bool> Leave(PermissionSet permissions, DateTimeOffset until);

    /// <summary>Drops the user's copy.</summary>
    /// <returns>False when it is not known whether it is gone.</returns>
    Task<bool> Drop(Guid user);
}

/// <summary>Copies in Redis, under <see cref="PermissionCopy.Key"/>.</summary>
internal sealed partial class RedisPermissionCopies(IConnectionMultiplexer redis, ILogger<RedisPermissionCopies> logger) : IPermissionCopies
{
    /// <summary>
    /// A change of a permission waits for Redis twice, and for the life of a copy: all three together stay below the time that a call may take.
    /// </summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(400);

    public Task<bool> Leave(PermissionSet permissions, DateTimeOffset until) =>
        // PXAT, not a time to live: an order that was held up on its way must not give an old copy a new life.
        Try(permissions.User, database =>
            database.StringSetAsync(PermissionCopy.Key(permissions.User), PermissionCopy.Write(permissions), new Expiration(until.UtcDateTime)));

    public Task<bool> Drop(Guid user) => Try(user, database => database.KeyDeleteAsync(PermissionCopy.Key(user)));

    private async Task<bool> Try(Guid user, Func<IDatabase, Task<bool>> order)
    {
        if (!redis.IsConnected)
        {
            return false;
        }

        try
        {
            await order(redis.GetDatabase()).WaitAsync(Timeout);
            return true;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            Unreachable(user, e.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(2052, LogLevel.Warning, "Redis did not answer about the permission copy of user {User}: {Reason}")]
    private partial void Unreachable(Guid user, string reason);
}
