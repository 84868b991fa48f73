using Care.Grains.Work;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Messages;

/// <summary>
/// Hands a job's message to its gateway once. The gateways know no ids, so what can be promised is this: a message that was taken and noted is never sent again, however
/// often its job is run, and two silos never send it side by side; only a silo that dies between the gateway's answer and the note has it sent a second time.
/// </summary>
public sealed partial class MessageDelivery(OnceInDatabase once, ILogger<MessageDelivery> logger)
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

    public async Task Send(Job job, Func<CancellationToken, Task> send, CancellationToken cancellation)
    {
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
}
