using System.Collections.Concurrent;
using RabbitMQ.Client;

namespace Care.Grains.Jobs;

/// <summary>
/// What one silo receives. RabbitMQ sends it as many messages as the silo has room for and no more until one is told about (prefetch), so what lies here unread
/// is never more than the silo could run at once.
/// </summary>
internal sealed class RabbitConsumer(RabbitBroker broker, ushort prefetch, Action arrived)
{
    private readonly ConcurrentQueue<RabbitArrival> unread = new();
    private IChannel? channel;
    private string tag = "";
    private bool takesNoMore;

    /// <summary>Receives from now on, if it does not yet or no longer.</summary>
    public async Task Receive(CancellationToken cancellation)
    {
        if (takesNoMore || channel is { IsOpen: true })
        {
            return;
        }

        // What was received on the lost channel was given to others, or will be received again.
        unread.Clear();
        (channel, tag) = await broker.Consume(prefetch, Received, cancellation);
    }

    public bool TryNext(out RabbitArrival arrival) => unread.TryDequeue(out arrival!);

    /// <summary>Leaves one for later: it could not be looked up in the ledger.</summary>
    public void PutBack(RabbitArrival arrival) => unread.Enqueue(arrival);

    /// <summary>Receives no more and gives back what is unread. What was taken stays with the silo.</summary>
    public async Task TakeNoMore()
    {
        takesNoMore = true;
        if (channel is not { IsOpen: true } open)
        {
            return;
        }

        await broker.Settle(open, async consuming => await consuming.BasicCancelAsync(tag));
        while (TryNext(out var arrival))
        {
            await broker.Settle(open, consuming => consuming.BasicNackAsync(arrival.Tag, multiple: false, requeue: true));
        }
    }

    /// <summary>Ends the channel as the death of the silo does: all that it holds is given to others.</summary>
    public async Task Abort()
    {
        takesNoMore = true;
        if (channel is { } open)
        {
            await open.AbortAsync();
        }
    }

    private void Received(RabbitArrival arrival)
    {
        unread.Enqueue(arrival);
        arrived();
    }
}

/// <summary>A message that a silo has received.</summary>
/// <param name="Channel">The channel it came by, which alone can tell what became of it.</param>
/// <param name="Tag">The channel's name for it.</param>
/// <param name="Message">What it says; null when it is none of ours.</param>
internal sealed record RabbitArrival(IChannel Channel, ulong Tag, RabbitMessage? Message);
