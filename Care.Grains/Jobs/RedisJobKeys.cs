using StackExchange.Redis;

namespace Care.Grains.Jobs;

/// <summary>The names of the queue's keys (see <see cref="RedisJobScripts"/>), or of the ledger's (<see cref="RabbitLedgerScripts"/>).</summary>
internal sealed class RedisJobKeys(string prefix, string part = "jobs")
{
    private readonly string root = $"{part}:{{{prefix}}}:";

    public RedisKey Stream => root + "stream";

    public RedisKey Delayed => root + "delayed";

    public RedisKey Running => root + "running";

    public RedisKey Dead => root + "dead";

    public string Jobs => root + "job:";

    public RedisChannel Arrivals => RedisChannel.Literal(root + "arrivals");

    /// <summary>That a queue of RabbitMQ was declared (<see cref="RabbitDeclarations"/>).</summary>
    public RedisKey Declared(string queue) => root + "declared:" + queue;

    /// <summary>Who declares it now.</summary>
    public RedisKey Declaring(string queue) => root + "declaring:" + queue;

    public RedisKey Job(string id) => Jobs + id;

    public RedisKey Result(string id) => root + "result:" + id;
}
