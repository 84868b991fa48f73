using Care.Grains.Jobs;

namespace Care.Grains.Messages;

/// <summary>The job that sends a text message.</summary>
internal sealed class SendSms(ISmsSender sender, SealedMessages messages, MessageDelivery delivery) : IJobHandler
{
    public const string Name = "send_sms";

    public string Kind => Name;

    public JobLimits Limits => MessageDelivery.Limits;

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var sms = messages.Open<Sms>(job);
        await delivery.Send(job, sms.Until, cancelled => sender.Send(sms, cancelled), cancellation);
        return null;
    }
}
