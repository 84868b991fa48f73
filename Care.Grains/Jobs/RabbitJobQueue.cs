using System.Collections.Concurrent;
using Care.Interfaces.Calls;
using Care.Interfaces.Jobs;

namespace Care.Grains.Jobs;

/// <summary>
/// The job queue on RabbitMQ (3.10 and later), for those who run it anyway. Its quorum queues keep the jobs, <see cref="RabbitLedger"/> in Redis keeps the ids
/// and the results. RabbitMQ itself gives the jobs of a silo that is gone to others; there is nothing to take over here.
/// </summary>
internal sealed class RabbitJobQueue(RabbitBroker broker, RabbitLedger ledger, JobOptions options, TimeProvider time) : IJobQueue, IJobSource, IDeadLetters
{
    private static readonly TimeSpan PublishingPoll = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<string, RabbitConsumer> consumers = [];

    /// <summary>The messages of the jobs that are held, by entry.</summary>
    private readonly ConcurrentDictionary<string, (string Consumer, RabbitArrival Arrival)> held = [];
    private readonly Signal arrivals = new();

    public async Task<bool> Enqueue(Job job, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var message = new RabbitMessage(job, RabbitMessage.NewTicket(), 0, job.NotBefore ?? time.GetUtcNow());
        while (true)
        {
            switch (await ledger.Open(job, message.Ticket))
            {
                case RabbitLedger.Standing.Known:
                    return false;
                case RabbitLedger.Standing.Mine:
                    await Publish(message);
                    return true;
                default:
                    // "Known" would be a promise that somebody else has yet to keep.
                    await Task.Delay(PublishingPoll, time, cancellation);
                    break;
            }
        }
    }

    public Task<JobReport?> Find(string id, CancellationToken cancellation = default) => ledger.Find(id);

    /// <summary>The ledger counts, but a queue whose broker is away holds no jobs and gives none, whatever is counted.</summary>
    public async Task<JobBacklog> Backlog(CancellationToken cancellation = default)
    {
        await broker.Reach(cancellation);
        return await ledger.Backlog();
    }

    public Task<IReadOnlyList<JobsOfKind>> ByKind(CancellationToken cancellation = default) => ledger.ByKind();

    public Task Arrival() => arrivals.Next;

    public async Task<IReadOnlyList<Delivery>> Take(string consumer, int max, CancellationToken cancellation)
    {
        var receiving = consumers.GetOrAdd(consumer, _ => new RabbitConsumer(broker, (ushort)options.Concurrency, arrivals.Raise));
        await receiving.Receive(cancellation);
        List<Delivery> taken = [];
        while (taken.Count < max && receiving.TryNext(out var arrival))
        {
            try
            {
                if (await Accept(consumer, arrival) is { } delivery)
                {
                    taken.Add(delivery);
                }
            }
            catch (DependencyFailedException)
            {
                receiving.PutBack(arrival);
                if (taken.Count == 0)
                {
                    throw;
                }

                break;
            }
        }

        return taken;
    }

    public Task<IReadOnlyList<Delivery>> TakeOver(string consumer, int max, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Delivery>>([]);

    public Task TakeNoMore(string consumer) => consumers.TryGetValue(consumer, out var receiving) ? receiving.TakeNoMore() : Task.CompletedTask;

    public async Task<IReadOnlyList<Delivery>> Touch(IReadOnlyCollection<Delivery> deliveries)
    {
        List<Delivery> lost = [];
        foreach (var delivery in deliveries)
        {
            if (!await ledger.IsHeld(delivery))
            {
                lost.Add(delivery);
            }
        }

        return lost;
    }

    public async Task Complete(Delivery delivery, string? result)
    {
        await ledger.Complete(delivery.Job, result);
        await Acknowledge(delivery);
    }

    public async Task Retry(Delivery delivery, string error, TimeSpan pause)
    {
        var next = new RabbitMessage(delivery.Job, RabbitMessage.NewTicket(), delivery.Failures + 1, time.GetUtcNow() + pause);
        await broker.Publish(next);
        await (await ledger.Retry(delivery, next, error) ? Acknowledge(delivery) : Requeue(delivery));
    }

    public async Task GiveBack(Delivery delivery)
    {
        await ledger.GiveBack(delivery);
        await Requeue(delivery);
    }

    public async Task SetAside(Delivery delivery, string error) =>
        await (await ledger.SetAside(delivery, error) ? Acknowledge(delivery) : Requeue(delivery));

    public Task<IReadOnlyList<DeadLetter>> List(int max, int skip = 0, CancellationToken cancellation = default) => ledger.DeadLetters(max, skip);

    public async Task<bool> SendAgain(string id, CancellationToken cancellation = default)
    {
        var ticket = RabbitMessage.NewTicket();
        if (await ledger.Reopen(id, ticket) is not { } job)
        {
            return false;
        }

        await Publish(new RabbitMessage(job, ticket, 0, time.GetUtcNow()));
        return true;
    }

    public Task<bool> Discard(string id, CancellationToken cancellation = default) => ledger.Discard(id);

    /// <summary>Ends a silo as its death does: for tests.</summary>
    internal Task Abort(string consumer) => consumers.TryGetValue(consumer, out var receiving) ? receiving.Abort() : Task.CompletedTask;

    private async Task Publish(RabbitMessage message)
    {
        try
        {
            await broker.Publish(message);
        }
        catch (DependencyFailedException)
        {
            await ledger.NotPublished(message);
            throw;
        }

        await ledger.Published(message);
    }

    private async Task<Delivery?> Accept(string consumer, RabbitArrival arrival)
    {
        if (arrival.Message is not { } message || IsHeldHere(consumer, arrival, message))
        {
            return arrival.Message is null ? await Drop(arrival) : null;
        }

        if (message.Due > time.GetUtcNow())
        {
            var next = message with { Ticket = RabbitMessage.NewTicket() };
            await broker.Publish(next);
            await ledger.Move(message, next);
            return await Drop(arrival);
        }

        var entry = RabbitMessage.NewTicket();
        if (await ledger.Hold(message, entry) is not { } losses)
        {
            return await Drop(arrival);
        }

        held[entry] = (consumer, arrival);
        return new Delivery(message.Job, entry, consumer, message.Failures, losses);
    }

    /// <summary>
    /// A silo that lost its connection may be given what it still runs: it goes on, and tells what became of it by the new channel.
    /// </summary>
    private bool IsHeldHere(string consumer, RabbitArrival arrival, RabbitMessage message)
    {
        foreach (var (entry, holding) in held)
        {
            if (holding.Consumer == consumer && holding.Arrival.Message!.Ticket == message.Ticket)
            {
                return held.TryUpdate(entry, (consumer, arrival), holding);
            }
        }

        return false;
    }

    private async Task<Delivery?> Drop(RabbitArrival arrival)
    {
        await broker.Settle(arrival.Channel, channel => channel.BasicAckAsync(arrival.Tag, multiple: false));
        return null;
    }

    private async Task Acknowledge(Delivery delivery)
    {
        if (held.TryRemove(delivery.Entry, out var holding))
        {
            await Drop(holding.Arrival);
        }
    }

    private async Task Requeue(Delivery delivery)
    {
        if (held.TryRemove(delivery.Entry, out var holding))
        {
            await broker.Settle(holding.Arrival.Channel, channel => channel.BasicNackAsync(holding.Arrival.Tag, multiple: false, requeue: true));
        }
    }
}
