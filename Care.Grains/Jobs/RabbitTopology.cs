using System.Globalization;
using RabbitMQ.Client;

namespace Care.Grains.Jobs;

/// <summary>
/// The queues in RabbitMQ: one of jobs whose time has come, and a few that hold what is delayed. Each of those keeps its messages for one fixed time and gives
/// them to the first one, so that none waits behind one with a longer time; a longer delay is made of several. All are quorum queues, and a message moves on
/// only once its next queue has it.
/// </summary>
internal sealed class RabbitTopology(string prefix)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250 << 16);

    /// <summary>The queue that silos take from.</summary>
    public string Jobs => prefix + ".jobs";

    /// <summary>The longest time of holding that is no longer than the delay; the shortest for less than that.</summary>
    public static TimeSpan HoldingOf(TimeSpan delay)
    {
        var holding = Shortest;
        while (holding < Longest && holding * 4 <= delay)
        {
            holding *= 4;
        }

        return holding;
    }

    public string HoldingQueue(TimeSpan holding) => string.Create(CultureInfo.InvariantCulture, $"{prefix}.jobs.held.{(long)holding.TotalMilliseconds}");

    public Task DeclareJobs(IChannel channel, CancellationToken cancellation) => channel.QueueDeclareAsync(
        Jobs,
        durable: true,
        exclusive: false,
        autoDelete: false,
        new Dictionary<string, object?>
        {
            ["x-queue-type"] = "quorum",
            // What a job takes down with it is counted by the ledger; RabbitMQ 4 would throw a message away at its twentieth delivery.
            ["x-delivery-limit"] = 1_000_000,
            // A job may run for longer than the half hour after which RabbitMQ gives it to somebody else.
            ["x-consumer-timeout"] = (long)TimeSpan.FromHours(4).TotalMilliseconds,
        },
        cancellationToken: cancellation);

    public Task DeclareHolding(IChannel channel, TimeSpan holding, CancellationToken cancellation) => channel.QueueDeclareAsync(
        HoldingQueue(holding),
        durable: true,
        exclusive: false,
        autoDelete: false,
        new Dictionary<string, object?>
        {
            ["x-queue-type"] = "quorum",
            ["x-message-ttl"] = (long)holding.TotalMilliseconds,
            ["x-dead-letter-exchange"] = "",
            ["x-dead-letter-routing-key"] = Jobs,
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",
        },
        cancellationToken: cancellation);
}
