using Care.Grains.Work;

namespace Care.Grains.Messages;

/// <summary>The job that sends a mail.</summary>
public sealed class SendMail(IMailer mailer, SealedMessages messages, MessageDelivery delivery) : IJobHandler
{
    public const string Name = "send_mail";

    public string Kind => Name;

    public JobLimits Limits => MessageDelivery.Limits;

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var mail = messages.Open<Mail>(job);
        await delivery.Send(job, cancelled => mailer.Send(mail, cancelled), cancellation);
        return null;
    }
}
