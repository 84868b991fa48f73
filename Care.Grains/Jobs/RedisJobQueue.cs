using System.Globalization;
using Care.Interfaces.Jobs;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Care.Grains.Jobs;

/// <summary>
/// The job queue on a Redis stream with a consumer group (Redis 6.2 and later). What is enqueued is as durable as the server: with <c>appendonly yes</c> a
/// crash of the machine loses a second at most, with <c>appendfsync always</c> nothing; it must run with <c>maxmemory-policy noeviction</c>.
/// </summary>
internal sealed partial class RedisJobQueue(IConnectionMultiplexer redis, JobOptions options, TimeProvider time, ILogger<RedisJobQueue> logger)
    : IJobQueue, IJobSource
{
    private const string Group = "silos";

    private readonly RedisJobKeys keys = new(options.Prefix);
    private readonly RedisScripts scripts = new(redis, logger);
    private readonly Signal arrivals = new();
    private bool listening;

    private long NowMs => time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<bool> Enqueue(Job job, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var added = await scripts.Run(
            nameof(Enqueue),
            RedisJobScripts.Enqueue,
            [keys.Job(job.Id), keys.Stream, keys.Delayed],
            [job.Id, job.Kind, job.Payload, job.TraceParent ?? "", job.NotBefore?.ToUnixTimeMilliseconds() ?? 0, NowMs, keys.Arrivals.ToString()]);
        return (bool)added;
    }

    public async Task<JobReport?> Find(string id, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var found = (RedisResult[])(await scripts.Run(
            nameof(Find),
            RedisJobScripts.Find,
            [keys.Job(id), keys.Result(id)],
            []))!;
        JobState? state = (string?)found[0] switch
        {
            "waiting" => JobState.Waiting,
            "done" => JobState.Done,
            "dead" => JobState.SetAside,
            _ => null,
        };
        return state is { } known ? new JobReport(known, (string?)found[3], (int)found[1], (string?)found[2]) : null;
    }

    public async Task<JobBacklog> Backlog(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var counts = (long[])(await scripts.Run(nameof(Backlog), RedisJobScripts.Backlog, [keys.Stream, keys.Delayed, keys.Dead], [Group]))!;
        return new JobBacklog(counts[0], counts[1], counts[2], counts[3]);
    }

    public Task<IReadOnlyList<JobsOfKind>> ByKind(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new RedisKinds(scripts, keys).OfStream(Group);
    }

    public Task Arrival() => arrivals.Next;

    public async Task<IReadOnlyList<Delivery>> Take(string consumer, int max, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var taken = await scripts.Run(nameof(Take), RedisJobScripts.Take, [keys.Stream, keys.Delayed], [Group, consumer, max, keys.Jobs, NowMs]);
        await Listen();
        return Deliveries(consumer, taken);
    }

    public Task TakeNoMore(string consumer) => Task.CompletedTask;

    public async Task<IReadOnlyList<Delivery>> TakeOver(string consumer, int max, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await scripts.Run(nameof(TakeOver), RedisJobScripts.ForgetConsumers, [keys.Stream], [Group, (long)TimeSpan.FromDays(1).TotalMilliseconds]);
        var idle = (long)options.TakeOverAfter.TotalMilliseconds;
        return Deliveries(consumer, await scripts.Run(nameof(TakeOver), RedisJobScripts.TakeOver, [keys.Stream], [Group, consumer, max, keys.Jobs, idle]));
    }

    public async Task<IReadOnlyList<Delivery>> Touch(IReadOnlyCollection<Delivery> deliveries)
    {
        List<Delivery> lost = [];
        foreach (var held in deliveries.GroupBy(delivery => delivery.Consumer))
        {
            var entries = held.ToDictionary(delivery => delivery.Entry);
            var gone = (string[])(
                await scripts.Run(nameof(Touch), RedisJobScripts.Touch, [keys.Stream], [Group, held.Key, .. entries.Keys.Select(entry => (RedisValue)entry)]))!;
            lost.AddRange(gone.Select(entry => entries[entry]));
        }

        return lost;
    }

    public Task Complete(Delivery delivery, string? result) => scripts.Run(
        nameof(Complete),
        RedisJobScripts.Complete,
        [keys.Stream, keys.Job(delivery.Job.Id), keys.Result(delivery.Job.Id), keys.Delayed, keys.Dead],
        [
            Group, delivery.Entry, delivery.Job.Id, (long)options.IdRetention.TotalMilliseconds, (long)options.ResultRetention.TotalMilliseconds,
            .. result is null ? Array.Empty<RedisValue>() : [result],
        ]);

    public Task Retry(Delivery delivery, string error, TimeSpan pause) => scripts.Run(
        nameof(Retry),
        RedisJobScripts.Retry,
        [keys.Stream, keys.Job(delivery.Job.Id), keys.Delayed],
        [Group, delivery.Entry, delivery.Consumer, delivery.Job.Id, NowMs + (long)pause.TotalMilliseconds, error]);

    public Task GiveBack(Delivery delivery) => scripts.Run(
        nameof(GiveBack),
        RedisJobScripts.GiveBack,
        [keys.Stream],
        [Group, delivery.Entry, delivery.Consumer, delivery.Job.Id, keys.Arrivals.ToString()]);

    public Task SetAside(Delivery delivery, string error) => scripts.Run(
        nameof(SetAside),
        RedisJobScripts.SetAside,
        [keys.Stream, keys.Job(delivery.Job.Id), keys.Dead],
        [Group, delivery.Entry, delivery.Consumer, delivery.Job.Id, NowMs, error, delivery.Failures + 1]);

    /// <summary>
    /// Listens for arrivals. Without it the worker still finds them when it polls, so a failure is only tried again; the driver subscribes anew after each lost
    /// connection.
    /// </summary>
    private async Task Listen()
    {
        if (listening)
        {
            return;
        }

        try
        {
            await redis.GetSubscriber().SubscribeAsync(keys.Arrivals, (_, _) => arrivals.Raise());
            listening = true;
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            NotListening(RedisScripts.Reason(e));
        }
    }

    private static Delivery[] Deliveries(string consumer, RedisResult taken) =>
        [.. ((RedisResult[])taken!).Select(row => Delivered(consumer, (RedisResult[])row!))];

    private static Delivery Delivered(string consumer, RedisResult[] row)
    {
        var job =
            new Job((string)row[2]!, (string)row[1]!) { Payload = (string)row[3]!, TraceParent = (string?)row[4] is { Length: > 0 } trace ? trace : null };
        return new Delivery(job, (string)row[0]!, consumer, Number(row[5]), Number(row[6]));
    }

    private static int Number(RedisResult value) => int.Parse(value.ToString(), CultureInfo.InvariantCulture);

    [LoggerMessage(6502, LogLevel.Warning, "Arrivals in the job queue are not heard yet, they are polled for: {Reason}")]
    private partial void NotListening(string reason);
}
