namespace Care.Grains.Messages;

/// <summary>Hands text messages to the gateway. For the SMS job; whoever has something to tell makes that job (<see cref="MessageJobs"/>).</summary>
public interface ISmsSender
{
    /// <summary>Sends one text message, tried once: the job repeats it.</summary>
    /// <param name="sms">The message.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="MessageRefusedException">The gateway will never take it.</exception>
    /// <exception cref="GatewayException">The gateway did not take it now.</exception>
    Task Send(Sms sms, CancellationToken cancellation = default);
}
