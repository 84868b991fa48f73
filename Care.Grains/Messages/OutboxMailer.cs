namespace Care.Grains.Messages;

/// <summary>Stands in for a mail server.</summary>
public sealed class OutboxMailer(MailOptions options, OutboxFiles outbox) : IMailer
{
    public Task Send(Mail mail, CancellationToken cancellation = default)
    {
        var now = outbox.Now;
        return outbox.Put(new { options.From, mail.To, mail.Subject, mail.Html, SentOn = now }, now, cancellation);
    }
}
