namespace Care.Grains.Messages;

/// <summary>Hands e-mails to the gateway. For the mail job; whoever has a mail to send makes that job (<see cref="MessageJobs"/>).</summary>
public interface IMailer
{
    /// <summary>Sends one mail, tried once: the job repeats it.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="attached">The content of its attachment; null where it has none.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="MessageRefusedException">The gateway will never take it.</exception>
    /// <exception cref="GatewayException">The gateway did not take it now.</exception>
    Task Send(Mail mail, byte[]? attached = null, CancellationToken cancellation = default);
}
