using Care.Grains.Work;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Messages;

/// <summary>
/// Hands a job's message to its gateway once. The gateways know no ids, so what can be promised is this: a message that was taken and noted is never sent again, however
/// often its job is run, and two silos never send it side by side; only a silo that dies between the gateway's answer and the note has it sent a second time.
/// </summary>
public sealed partial class MessageDelivery(OnceInDatabase once, TimeProvider time, ILogger<MessageDelivery> logger)
{
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

        try
        {
            await once.Run(job, (_, cancelled) => send(cancelled), cancellation);
        }
        catch (MessageRefusedException e)
        {
            // No operator could do better: the number or the address is wrong.
            Refused(job.Id, e.Message);
        }
    }

    [LoggerMessage(5301, LogLevel.Warning, "The message of job {Id} is given up: {Reason}")]
    private partial void Refused(string id, string reason);

    [LoggerMessage(5302, LogLevel.Warning, "The message of job {Id} could not be sent in time and is of no use any more")]
    private partial void TooLate(string id);
}
