using System.Globalization;
using Care.Interfaces.Jobs;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Care.Grains.Jobs;

/// <summary>
/// What RabbitMQ does not remember and Redis does: which ids are known, how far each job got, its result, and what was set aside. The jobs themselves are in
/// RabbitMQ: a ledger that was lost costs the ids of jobs that are done and the dead letters, no job that waits. Of a job there can be two messages, when
/// something died between publishing the next and striking out the last: the ledger says which counts, and the other is dropped when it arrives. Each step
/// publishes first, then tells the ledger, then RabbitMQ that the old message is dealt with; whatever breaks off leaves one that counts.
/// </summary>
internal sealed class RabbitLedger(IConnectionMultiplexer redis, JobOptions options, TimeProvider time, ILogger<RabbitLedger> logger)
{
    /// <summary>Longer than the broker is waited for.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly RedisJobKeys keys = new(options.Prefix, "ledger");
    private readonly RedisScripts scripts = new(redis, logger);

    /// <summary>Who may publish a job.</summary>
    public enum Standing
    {
        Known = 0,
        Mine = 1,
        Another = 2,
    }

    private long NowMs => time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<Standing> Open(Job job, string ticket) => (Standing)(int)await scripts.Run(
        nameof(Open),
        RabbitLedgerScripts.Open,
        [keys.Job(job.Id)],
        [job.Kind, ticket, NowMs, (long)Lease.TotalMilliseconds, (long)options.IdRetention.TotalMilliseconds]);

    /// <summary>A job that was set aside, to be published again under the ticket; null when there is none.</summary>
    public async Task<Job?> Reopen(string id, string ticket)
    {
        var job = (string?[])(
            await scripts.Run(nameof(Reopen), RabbitLedgerScripts.Reopen, [keys.Job(id), keys.Dead], [ticket, NowMs, (long)Lease.TotalMilliseconds]))!;
        return job is [{ } kind, { } payload, var trace]
            ? new Job(kind, id) { Payload = payload, TraceParent = trace is { Length: > 0 } ? trace : null }
            : null;
    }

    public Task Published(RabbitMessage message) => scripts.Run(
        nameof(Published),
        RabbitLedgerScripts.Published,
        [keys.Job(message.Job.Id), keys.Delayed, keys.Dead],
        [message.Job.Id, message.Ticket, message.Due.ToUnixTimeMilliseconds()]);

    public Task NotPublished(RabbitMessage message) =>
        scripts.Run(nameof(NotPublished), RabbitLedgerScripts.NotPublished, [keys.Job(message.Job.Id)], [message.Ticket]);

    /// <returns>How many silos lost the job before; null when the message does not count.</returns>
    public async Task<int?> Hold(RabbitMessage message, string holder)
    {
        var losses = (int)await scripts.Run(
            nameof(Hold),
            RabbitLedgerScripts.Hold,
            [keys.Job(message.Job.Id), keys.Delayed, keys.Running, keys.Dead],
            [message.Job.Id, message.Job.Kind, message.Ticket, holder, NowMs, message.Failures]);
        return losses < 0 ? null : losses;
    }

    public Task Move(RabbitMessage message, RabbitMessage next) => scripts.Run(
        nameof(Move),
        RabbitLedgerScripts.Move,
        [keys.Job(message.Job.Id), keys.Delayed],
        [message.Job.Id, message.Ticket, next.Ticket, next.Due.ToUnixTimeMilliseconds()]);

    /// <returns>False when another silo holds the job.</returns>
    public async Task<bool> Retry(Delivery delivery, RabbitMessage next, string error) => (bool)await scripts.Run(
        nameof(Retry),
        RabbitLedgerScripts.Retry,
        [keys.Job(delivery.Job.Id), keys.Delayed, keys.Running],
        [delivery.Job.Id, delivery.Entry, next.Ticket, next.Due.ToUnixTimeMilliseconds(), error]);

    public Task GiveBack(Delivery delivery) => scripts.Run(
        nameof(GiveBack), RabbitLedgerScripts.GiveBack, [keys.Job(delivery.Job.Id), keys.Delayed, keys.Running], [delivery.Job.Id, delivery.Entry, NowMs]);

    /// <returns>False when another silo holds the job.</returns>
    public async Task<bool> SetAside(Delivery delivery, string error) => (bool)await scripts.Run(
        nameof(SetAside),
        RabbitLedgerScripts.SetAside,
        [keys.Job(delivery.Job.Id), keys.Running, keys.Dead],
        [delivery.Job.Id, delivery.Entry, NowMs, error, delivery.Failures + 1, delivery.Job.Payload, delivery.Job.TraceParent ?? ""]);

    public Task Complete(Job job, string? result) => scripts.Run(
        nameof(Complete),
        RabbitLedgerScripts.Complete,
        [keys.Job(job.Id), keys.Result(job.Id), keys.Delayed, keys.Running, keys.Dead],
        [
            job.Id, (long)options.IdRetention.TotalMilliseconds, (long)options.ResultRetention.TotalMilliseconds,
            .. result is null ? Array.Empty<RedisValue>() : [result],
        ]);

    public async Task<bool> IsHeld(Delivery delivery) =>
        (bool)await scripts.Run(nameof(IsHeld), RabbitLedgerScripts.IsHeld, [keys.Job(delivery.Job.Id)], [delivery.Entry]);

    public async Task<JobBacklog> Backlog()
    {
        var counts = (long[])(await scripts.Run(nameof(Backlog), RabbitLedgerScripts.Backlog, [keys.Delayed, keys.Running, keys.Dead], [NowMs]))!;
        return new JobBacklog(counts[0], counts[1], counts[2], counts[3]);
    }

    public async Task<IReadOnlyList<JobsOfKind>> ByKind() => await new RedisKinds(scripts, keys).OfSets((int)(await Backlog()).Waiting);

    public async Task<JobReport?> Find(string id)
    {
        var found = (RedisResult[])(await scripts.Run(nameof(Find), RedisJobScripts.Find, [keys.Job(id), keys.Result(id)], []))!;
        JobState? state = (string?)found[0] switch
        {
            "publishing" or "waiting" => JobState.Waiting,
            "done" => JobState.Done,
            "dead" => JobState.SetAside,
            _ => null,
        };
        return state is { } known
            ? new JobReport(known, (string?)found[3], int.Parse((string)found[1]!, CultureInfo.InvariantCulture), (string?)found[2])
            : null;
    }

    public Task<IReadOnlyList<DeadLetter>> DeadLetters(int max, int skip) => RedisDeadLetters.Read(scripts, keys, max, skip);

    public async Task<bool> Discard(string id) => (bool)await scripts.Run(nameof(Discard), RedisJobScripts.Discard, [keys.Job(id), keys.Dead], [id]);
}
