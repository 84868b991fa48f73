using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.WebFront.Calls;
using Care.WebFront.Errors;
using StackExchange.Redis;

namespace Care.WebFront.Permissions;

/// <summary>
/// The caller's permission set, for answers that never reach a grain, such as cached pages. Read from the copy in Redis; where there is none, or no Redis,
/// asked of the grain. The copy is gone before a change of the set returns (contract 01, D4), so it is as good as the set itself.
/// </summary>
internal sealed partial class PermissionCopies(IConnectionMultiplexer redis, Cluster cluster, ILogger<PermissionCopies> logger)
{
    /// <summary>A copy that takes longer than this is dearer than asking.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    /// <summary>What a caller may do at this moment; nothing for one who is not signed in.</summary>
    /// <exception cref="RequestRefusedException">The user is gone or deactivated, or the session was ended (contract 01, A9).</exception>
    public async ValueTask<PermissionSet> Current(Caller caller)
    {
        if (caller.User == Guid.Empty)
        {
            return PermissionSet.Nobody;
        }

        var permissions = await Find(caller.User);
        return permissions.Check(caller) is { } error ? throw new RequestRefusedException(error) : permissions;
    }

    private async Task<PermissionSet> Find(Guid user)
    {
        if (!redis.IsConnected)
        {
            return await Ask(user, set => set.Current());
        }

        try
        {
            byte[]? copy = await redis.GetDatabase().StringGetAsync(PermissionCopy.Key(user)).WaitAsync(Timeout);
            return (copy is null ? null : PermissionCopy.Read(copy)) ?? await Ask(user, set => set.GetForCaching());
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            // Redis is slow, or a change of the set takes its time: neither keeps the grain from telling.
            NotRead(user, e.GetType().Name);
            return await Ask(user, set => set.Current());
        }
    }

    private async Task<PermissionSet> Ask(Guid user, Func<IPermissionSet, Task<PermissionSet>> ask)
    {
        using (Caller.OfUser(user).Enter())
        {
            return await cluster.Read(grains => ask(grains.GetGrain<IPermissionSet>(user)));
        }
    }

    [LoggerMessage(9201, LogLevel.Information, "No copy of the permission set of user {User} was to be had: {Reason}")]
    private partial void NotRead(Guid user, string reason);
}
