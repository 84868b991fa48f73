namespace Care.Grains.Messages;

/// <summary>How text messages are sent (contract 07, 6.2).</summary>
public sealed record SmsOptions
{
    /// <summary><c>CARE_SMS_GATEWAY</c>: Amazon SNS where it says so; null puts messages into the mail drop.</summary>
    public AwsOptions? Sns { get; init; }

    /// <summary><c>SEND_SMS_NOTIFICATION</c>: whether people are told of events by text message too; one-time passwords always are.</summary>
    public bool SendsUpdates { get; init; }
}
