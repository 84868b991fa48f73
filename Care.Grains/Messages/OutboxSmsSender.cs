namespace Care.Grains.Messages;

/// <summary>Stands in for an SMS gateway.</summary>
public sealed class OutboxSmsSender(OutboxFiles outbox) : ISmsSender
{
    public Task Send(Sms sms, CancellationToken cancellation = default)
    {
        var now = outbox.Now;
        return outbox.Put(new { sms.To, sms.Text, SentOn = now }, now, cancellation);
    }
}
