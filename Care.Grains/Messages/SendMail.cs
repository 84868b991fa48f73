using Care.Grains.Files;
using Care.Grains.Jobs;
using Care.Interfaces.Files;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Messages;

/// <summary>The job that sends a mail.</summary>
internal sealed partial class SendMail(IMailer mailer, IObjectStore objects, SealedMessages messages, MessageDelivery delivery, ILogger<SendMail> logger)
    : IJobHandler
{
    public const string Name = "send_mail";

    public string Kind => Name;

    public JobLimits Limits => MessageDelivery.Limits;

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var mail = messages.Open<Mail>(job);
        var attached = mail.Attachment is { Key: var key } ? await objects.Get(ObjectBucket.Patient, key, cancellation) : null;
        if (mail.Attachment is not null && attached is null)
        {
            // The file was removed since: a mail that points to nothing helps nobody (contract 07, 3.1).
            NoAttachment(job.Id);
            return null;
        }

        await delivery.Send(job, mail.Until, cancelled => mailer.Send(mail, attached, cancelled), cancellation);
        return null;
    }

    [LoggerMessage(5303, LogLevel.Warning, "The attachment of the mail of job {Id} is gone, and so the mail is not sent")]
    private partial void NoAttachment(string id);
}
