using Care.Grains.Calls;
using Care.Grains.Jobs;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Care.Grains.Messages;

/// <summary>
/// Hands a job's message to its gateway once. The gateways know no ids, so what can be promised is this: a message that was taken and noted is never sent
/// again, however often its job is run, and two silos never send it side by side; only a silo that dies between the gateway's answer and the note has it sent a
/// second time.
/// </summary>
internal sealed partial class MessageDelivery(MessageLeases leases, TimeProvider time, ILogger<MessageDelivery> logger)
{
    private static readonly TimeSpan NotePause = TimeSpan.FromSeconds(1);

    /// <summary>The limits of both kinds: a gateway that throttles is left alone for longer each time, for some twenty minutes in all.</summary>
    public static readonly JobLimits Limits = new()
    {
        MaxTries = 8,
        FirstPause = TimeSpan.FromSeconds(5),
        Growth = 2.5,
        LongestPause = TimeSpan.FromMinutes(10),
        TimeLimit = TimeSpan.FromSeconds(60),
        HardTimeLimit = TimeSpan.FromSeconds(120),
    };

    /// <summary>A run that was not ended by its limits by then is dead.</summary>
    private static readonly TimeSpan LeaseLife = Limits.HardTimeLimit + TimeSpan.FromMinutes(1);

    /// <param name="job">The job.</param>
    /// <param name="until">When the message is of no use any more; null for never.</param>
    /// <param name="send">Hands it to the gateway.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task Send(Job job, DateTimeOffset? until, Func<CancellationToken, Task> send, CancellationToken cancellation)
    {
        if (until <= time.GetUtcNow())
        {
            TooLate(job.Id);
            return;
        }

        var holder = Guid.NewGuid();
        switch (await leases.Take(job.Id, holder, LeaseLife, cancellation))
        {
            case MessageLeases.Standing.Taken:
                return;
            case MessageLeases.Standing.Another:
                // Tried again after a pause: by then that run has ended, one way or the other.
                throw new InvalidOperationException("Another run of the job is sending the message, or died while it did.");
            default:
                await Send(job, holder, send, cancellation);
                return;
        }
    }

    private async Task Send(Job job, Guid holder, Func<CancellationToken, Task> send, CancellationToken cancellation)
    {
        try
        {
            await send(cancellation);
        }
        catch (MessageRefusedException e)
        {
            // No operator could do better: the number or the address is wrong.
            Refused(job.Id, e.Message);
            await Release(job, holder);
            return;
        }
        catch (Exception)
        {
            await Release(job, holder);
            throw;
        }

        await Note(job, holder, cancellation);
    }

    /// <summary>
    /// Notes that the gateway has the message. For as long as the run may take: a database that comes back in that time keeps the message from being sent
    /// again.
    /// </summary>
    private async Task Note(Job job, Guid holder, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await leases.NoteTaken(job.Id, holder);
                return;
            }
            catch (NpgsqlException e) when (DatabaseFailures.IsAway(e) && !cancellation.IsCancellationRequested)
            {
                await Task.Delay(NotePause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>What went wrong is the gateway's failure; a lease that stays ends by itself.</summary>
    private async Task Release(Job job, Guid holder)
    {
        try
        {
            await leases.Release(job.Id, holder);
        }
        catch (NpgsqlException e)
        {
            NotReleased(job.Id, e.Message);
        }
    }

    [LoggerMessage(5301, LogLevel.Warning, "The message of job {Id} is given up: {Reason}")]
    private partial void Refused(string id, string reason);

    [LoggerMessage(5302, LogLevel.Warning, "The message of job {Id} could not be sent in time and is of no use any more")]
    private partial void TooLate(string id);

    [LoggerMessage(5304, LogLevel.Warning, "The message of job {Id} was not sent and is left alone until its lease ends: {Reason}")]
    private partial void NotReleased(string id, string reason);
}
