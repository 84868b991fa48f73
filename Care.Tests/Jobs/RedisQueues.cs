using Care.Grains.Jobs;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Care.Tests.Jobs;

/// <summary>Opens queues on a Redis server, each with a connection of its own as a silo has one.</summary>
/// <param name="server">The server.</param>
/// <param name="timeout">How long an answer is waited for; null as long as a silo does.</param>
public sealed class RedisQueues(RedisServer server, TimeSpan? timeout = null) : IAsyncDisposable
{
    private readonly List<ConnectionMultiplexer> connections = [];

    internal async Task<TestQueue> Open(JobOptions options)
    {
        var redis = await server.Connect(timeout);
        connections.Add(redis);
        var queue = new RedisJobQueue(redis, options, TimeProvider.System, NullLogger<RedisJobQueue>.Instance);
        return new TestQueue(queue, queue, new RedisDeadLetters(redis, options, NullLogger<RedisDeadLetters>.Instance));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }
    }
}
