using StackExchange.Redis;

namespace Care.Grains.Jobs;

/// <summary>
/// Sees to it that no two silos make a queue at the same time. RabbitMQ closes the connection of one that declares a quorum queue while another is making it
/// (541), and takes nothing for the queue until its members have elected a leader; whoever declares a queue that is made meets neither. Without Redis, which
/// jobs need anyway, nobody waits.
/// </summary>
internal sealed class RabbitDeclarations(IConnectionMultiplexer redis, JobOptions options, TimeProvider time)
{
    /// <summary>Longer than the broker is waited for: the lock of a silo that died.</summary>
    private static readonly TimeSpan LockLife = 2 * RabbitBroker.Timeout;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly RedisJobKeys keys = new(options.Prefix, "ledger");

    /// <summary>Declares a queue, when it is this silo's turn.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <param name="declare">Declares it.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task Declare(string queue, Func<Task> declare, CancellationToken cancellation)
    {
        if (await Ask(store => store.KeyExistsAsync(keys.Declared(queue))) == true)
        {
            await declare();
            return;
        }

        RedisValue holder = Guid.NewGuid().ToString("N");
        bool? isHeld;
        while ((isHeld = await Ask(store => store.LockTakeAsync(keys.Declaring(queue), holder, LockLife))) == false)
        {
            await Task.Delay(Poll, time, cancellation);
        }

        try
        {
            await declare();
            await Ask(store => store.StringSetAsync(keys.Declared(queue), 1));
        }
        finally
        {
            if (isHeld == true)
            {
                await Ask(store => store.LockReleaseAsync(keys.Declaring(queue), holder));
            }
        }
    }

    /// <returns>Null when Redis does not answer.</returns>
    private async Task<bool?> Ask(Func<IDatabase, Task<bool>> ask)
    {
        try
        {
            return await ask(redis.GetDatabase());
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            return null;
        }
    }
}
