namespace Care.Grains.Messages;

/// <summary>Sends e-mails.</summary>
public interface IMailer
{
    Task Send(Mail mail, CancellationToken cancellation = default);
}
