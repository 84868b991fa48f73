using System.Net.Sockets;
using Care.Interfaces.Calls;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Care.Grains.Jobs;

/// <summary>
/// The silo's connection to RabbitMQ, made when it is first needed and made anew when it was lost. No error of the driver's leaves it: what RabbitMQ did not do
/// is a <see cref="DependencyFailedException"/>, its reason in the log.
/// </summary>
internal sealed partial class RabbitBroker(JobOptions options, RabbitDeclarations declarations, TimeProvider time, ILogger<RabbitBroker> logger)
    : IAsyncDisposable
{
    /// <summary>
    /// A broker that answers or confirms nothing for so long is as good as away. No request waits for it: jobs that can't be published stay in the database
    /// (<see cref="JobOutboxRelay"/>).
    /// </summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A broker that could not be reached is left alone for so long. While it is away hundreds of jobs wait to be handed over, and each asks.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a broker that did not answer is waited for once more when a channel is given up.</summary>
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(1);

    /// <summary>How long a queue that another silo is making is left alone.</summary>
    private static readonly TimeSpan MakingPause = TimeSpan.FromMilliseconds(250);

    private readonly ConnectionFactory factory = new()
    {
        Uri = options.RabbitMq ?? throw new ArgumentException("The options name no RabbitMQ.", nameof(options)),
        ClientProvidedName = options.Silo,
        // A silo that is cut off without a word loses its jobs to others after two of these: within 30 seconds.
        RequestedHeartbeat = TimeSpan.FromSeconds(8),
        RequestedConnectionTimeout = Timeout,
        ContinuationTimeout = Timeout,
        // Whoever needs a channel opens one: what was received on the lost one is no longer ours, and a recovery behind our back would hide that.
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
    };

    private readonly RabbitTopology topology = new(options.Prefix);

    /// <summary>The times of holding whose queue is known to be there.</summary>
    private readonly HashSet<TimeSpan> declared = [];
    private readonly SemaphoreSlim gate = new(1);
    private IConnection? connection;
    private IChannel? publisher;
    private long? missed;

    /// <summary>Receives jobs on a channel of its own, as many as are prefetched and no more until one is told about.</summary>
    /// <returns>The channel, and its name for the consumer.</returns>
    public Task<(IChannel Channel, string Consumer)> Consume(ushort prefetch, Action<RabbitArrival> received, CancellationToken cancellation) =>
        Do("give jobs", async limit =>
    {
        var channel = await Channel(new(publisherConfirmationsEnabled: false, publisherConfirmationTrackingEnabled: false), limit);
        try
        {
            await channel.BasicQosAsync(0, prefetch, global: false, limit);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, delivery) =>
            {
                // The body is the driver's again once this returns, so it is read here.
                received(new RabbitArrival(channel, delivery.DeliveryTag, RabbitMessage.Of(delivery)));
                return Task.CompletedTask;
            };
            return (channel, await channel.BasicConsumeAsync(topology.Jobs, autoAck: false, consumer, limit));
        }
        catch
        {
            // The broker may do what was asked of it once it comes to it, and give jobs that nobody would tell about.
            await Abandon(channel);
            throw;
        }
    }, cancellation);

    /// <summary>Publishes a message to run when its time has come, or nearer to it; done when the broker has it on disk.</summary>
    public Task Publish(RabbitMessage message, CancellationToken cancellation = default) => Do("publish a job", async limit =>
    {
        var (channel, queue) = await Destination(message.Due - time.GetUtcNow(), limit);
        try
        {
            await channel.BasicPublishAsync("", queue, mandatory: true, message.Properties, message.Body, limit);
            return true;
        }
        catch (Exception e) when (e is OperationCanceledException or PublishException)
        {
            // Not confirmed in time: the driver's account of a channel does not outlive a publishing that was broken off
            // (rabbitmq/rabbitmq-dotnet-client#1900). Refused: perhaps the queue is no more; it is made again with the next channel.
            await Forget(channel);
            throw;
        }
    }, cancellation);

    /// <summary>Fails when RabbitMQ is away.</summary>
    public Task Reach(CancellationToken cancellation) => Do("answer", async limit =>
    {
        await gate.WaitAsync(limit);
        try
        {
            return await OpenConnection(limit);
        }
        finally
        {
            gate.Release();
        }
    }, cancellation);

    /// <summary>Tells what became of a message. Nothing where its channel is gone: the broker has given it to somebody else.</summary>
    public async Task Settle(IChannel channel, Func<IChannel, ValueTask> settle)
    {
        try
        {
            await settle(channel);
        }
        catch (Exception e) when (IsFailure(e))
        {
            NotSettled(e.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is { } open)
        {
            await open.DisposeAsync();
        }

        gate.Dispose();
    }

    private async Task<T> Do<T>(string step, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Timeout);
        try
        {
            return await work(limit.Token);
        }
        catch (Exception e) when (IsFailure(e) && !cancellation.IsCancellationRequested)
        {
            RabbitFailed(step, e.Message);
            throw new DependencyFailedException("RabbitMQ");
        }
    }

    private static bool IsFailure(Exception e) =>
        e is RabbitMQClientException or TimeoutException or IOException or SocketException or ObjectDisposedException or OperationCanceledException;

    private async Task<(IChannel Channel, string Queue)> Destination(TimeSpan delay, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (publisher is not { IsOpen: true })
            {
                publisher = await OpenChannel(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
                declared.Clear();
            }

            if (delay <= TimeSpan.Zero)
            {
                return (publisher, topology.Jobs);
            }

            var holding = RabbitTopology.HoldingOf(delay);
            if (!declared.Contains(holding))
            {
                await Declare(topology.HoldingQueue(holding), channel => topology.DeclareHolding(channel, holding, cancellation), cancellation);
                declared.Add(holding);
            }

            return (publisher, topology.HoldingQueue(holding));
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<IChannel> Channel(CreateChannelOptions channelOptions, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return await OpenChannel(channelOptions, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A channel for the queue of jobs, which is there by then. To be called inside the gate.</summary>
    private async Task<IChannel> OpenChannel(CreateChannelOptions channelOptions, CancellationToken cancellation)
    {
        var open = await OpenConnection(cancellation);
        await Declare(topology.Jobs, channel => topology.DeclareJobs(channel, cancellation), cancellation);
        return await open.CreateChannelAsync(channelOptions, cancellation);
    }

    /// <summary>
    /// Makes a queue that is not there yet. By a connection of its own: a broker that is asked to while somebody else makes the queue closes the connection,
    /// and with the usual one would go all jobs that the silo holds. To be called inside the gate.
    /// </summary>
    private Task Declare(string queue, Func<IChannel, Task> declare, CancellationToken cancellation) => declarations.Declare(queue, async () =>
    {
        while (true)
        {
            await using var declaring = await factory.CreateConnectionAsync(cancellation);
            try
            {
                await declare(await declaring.CreateChannelAsync(cancellationToken: cancellation));
                return;
            }
            catch (OperationInterruptedException e) when (e.ShutdownReason is { ReplyCode: Constants.InternalError })
            {
                // By a silo of an earlier release, say.
                await Task.Delay(MakingPause, time, cancellation);
            }
        }
    }, cancellation);

    /// <summary>Publishes no more by this channel.</summary>
    private async Task Forget(IChannel channel)
    {
        if (Interlocked.CompareExchange(ref publisher, null, channel) == channel)
        {
            await Abandon(channel);
        }
    }

    /// <summary>Closes a channel whose state nobody knows, and all that was asked by it. Waits for no answer: it is closed because none came.</summary>
    private static async Task Abandon(IChannel channel)
    {
        using var limit = new CancellationTokenSource(LastWord);
        try
        {
            await channel.AbortAsync(limit.Token);
        }
        catch (Exception e) when (IsFailure(e))
        {
            // It is closed on this side, and on the other with the connection.
        }
    }

    /// <summary>To be called inside the gate.</summary>
    private async Task<IConnection> OpenConnection(CancellationToken cancellation)
    {
        if (connection is { IsOpen: true } open)
        {
            return open;
        }

        if (connection is { } lost)
        {
            connection = null;
            await lost.DisposeAsync();
        }

        if (missed is { } last && time.GetElapsedTime(last) < Pause)
        {
            throw new DependencyFailedException("RabbitMQ");
        }

        try
        {
            connection = await factory.CreateConnectionAsync(cancellation);
            missed = null;
            return connection;
        }
        catch (Exception e) when (IsFailure(e))
        {
            missed = time.GetTimestamp();
            throw;
        }
    }

    [LoggerMessage(6621, LogLevel.Warning, "RabbitMQ did not {Step}: {Reason}")]
    private partial void RabbitFailed(string step, string reason);

    [LoggerMessage(6622, LogLevel.Information, "RabbitMQ could not be told what became of a job, it has given it to another silo by now: {Reason}")]
    private partial void NotSettled(string reason);
}
