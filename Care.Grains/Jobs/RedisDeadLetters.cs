using System.Globalization;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Care.Grains.Jobs;

/// <summary>The dead letters of <see cref="RedisJobQueue"/>. Needs no silo, so that an operator's command can use it.</summary>
internal sealed class RedisDeadLetters(IConnectionMultiplexer redis, JobOptions options, ILogger<RedisDeadLetters> logger) : IDeadLetters
{
    private readonly RedisJobKeys keys = new(options.Prefix);
    private readonly RedisScripts scripts = new(redis, logger);

    public async Task<IReadOnlyList<DeadLetter>> List(int max, int skip = 0, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return await Read(scripts, keys, max, skip);
    }

    /// <summary>Reads the dead letters of a queue or a ledger.</summary>
    internal static async Task<IReadOnlyList<DeadLetter>> Read(RedisScripts scripts, RedisJobKeys keys, int max, int skip)
    {
        var letters = (RedisResult[])(await scripts.Run(nameof(List), RedisJobScripts.ListDead, [keys.Dead], [skip, skip + max - 1, keys.Jobs]))!;
        return [.. letters.Select(letter => Letter((RedisResult[])letter!))];
    }

    public async Task<bool> SendAgain(string id, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return (bool)await scripts.Run(nameof(SendAgain), RedisJobScripts.SendAgain, [keys.Stream, keys.Job(id), keys.Dead], [id, keys.Arrivals.ToString()]);
    }

    public async Task<bool> Discard(string id, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return (bool)await scripts.Run(nameof(Discard), RedisJobScripts.Discard, [keys.Job(id), keys.Dead], [id]);
    }

    private static DeadLetter Letter(RedisResult[] row) => new(
        new Job((string)row[1]!, (string)row[0]!) { Payload = (string)row[2]!, TraceParent = (string?)row[3] is { Length: > 0 } trace ? trace : null },
        (int)row[4],
        (string)row[5]!,
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse((string)row[6]!, CultureInfo.InvariantCulture)));
}
