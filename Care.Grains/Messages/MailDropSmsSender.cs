namespace Care.Grains.Messages;

/// <summary>Stands in for an SMS gateway.</summary>
public sealed class MailDropSmsSender(MailDropFiles mailDrop) : ISmsSender
{
    public Task Send(Sms sms, CancellationToken cancellation = default)
    {
        var now = mailDrop.Now;
        return mailDrop.Put(new { sms.To, sms.Text, SentOn = now }, now, cancellation);
    }
}
