using Care.Grains.Work;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Messages;

/// <summary>The job that sends a text message.</summary>
public sealed partial class SendSms(ISmsSender sender, SealedMessages messages, MessageDelivery delivery, TimeProvider time, ILogger<SendSms> logger) : IJobHandler
{
    public const string Name = "send_sms";

    public string Kind => Name;

    public JobLimits Limits => MessageDelivery.Limits;

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var sms = messages.Open<Sms>(job);
        if (sms.Until <= time.GetUtcNow())
        {
            TooLate(job.Id);
            return null;
        }

        await delivery.Send(job, cancelled => sender.Send(sms, cancelled), cancellation);
        return null;
    }

    [LoggerMessage(5302, LogLevel.Warning, "The text message of job {Id} could not be sent in time and is of no use any more")]
    private partial void TooLate(string id);
}
