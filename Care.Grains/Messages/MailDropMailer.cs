namespace Care.Grains.Messages;

/// <summary>Stands in for a mail server.</summary>
internal sealed class MailDropMailer(MailOptions options, MailDropFiles mailDrop) : IMailer
{
    public Task Send(Mail mail, byte[]? attached = null, CancellationToken cancellation = default)
    {
        var now = mailDrop.Now;
        return mailDrop.Put(new
        {
            options.From,
            mail.To,
            mail.Subject,
            mail.Html,
            Attachment = mail.Attachment?.Name,
            AttachmentKey = mail.Attachment?.Key,
            AttachmentType = mail.Attachment?.ContentType,
            SentOn = now
        }, now, cancellation);
    }
}

/// <summary>Stands in for an SMS gateway.</summary>
internal sealed class MailDropSmsSender(MailDropFiles mailDrop) : ISmsSender
{
    public Task Send(Sms sms, CancellationToken cancellation = default)
    {
        var now = mailDrop.Now;
        return mailDrop.Put(new { sms.To, sms.Text, SentOn = now }, now, cancellation);
    }
}
