namespace Care.Grains.Messages;

/// <summary>One text message.</summary>
/// <param name="To">A mobile number.</param>
/// <param name="Text">What it says.</param>
/// <param name="Until">When it is of no use any more and not sent; null for never.</param>
internal sealed record Sms(string To, string Text, DateTimeOffset? Until = null)
{
    /// <summary>Shows neither number nor text.</summary>
    public override string ToString() => nameof(Sms);
}

/// <summary>Hands text messages to the gateway. For the SMS job; whoever has something to tell makes that job (<see cref="MessageJobs"/>).</summary>
internal interface ISmsSender
{
    /// <summary>Sends one text message, tried once: the job repeats it.</summary>
    /// <param name="sms">The message.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <exception cref="MessageRefusedException">The gateway will never take it.</exception>
    /// <exception cref="GatewayException">The gateway did not take it now.</exception>
    Task Send(Sms sms, CancellationToken cancellation = default);
}

/// <summary>How text messages are sent (contract 07, 6.2).</summary>
public sealed record SmsOptions
{
    /// <summary><c>CARE_SMS_GATEWAY</c>: Amazon SNS where it says so; null puts messages into the mail drop.</summary>
    public AwsOptions? Sns { get; init; }

    /// <summary><c>SEND_SMS_NOTIFICATION</c>: whether people are told of events by text message too; one-time passwords always are.</summary>
    public bool SendsUpdates { get; init; }
}
