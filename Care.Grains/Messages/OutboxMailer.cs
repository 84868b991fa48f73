namespace Care.Grains.Messages;

/// <summary>Stands in for a mail server.</summary>
public sealed class OutboxMailer(MailOptions options, OutboxFiles outbox) : IMailer
{
    public Task Send(Mail mail, byte[]? attached = null, CancellationToken cancellation = default)
    {
        var now = outbox.Now;
        return outbox.Put(new { options.From, mail.To, mail.Subject, mail.Html, Attachment = mail.Attachment?.Name, AttachmentKey = mail.Attachment?.Key, AttachmentType = mail.Attachment?.ContentType, SentOn = now }, now, cancellation);
    }
}
