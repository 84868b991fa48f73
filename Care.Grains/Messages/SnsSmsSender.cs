using System.Collections.Frozen;

namespace Care.Grains.Messages;

/// <summary>Sends text messages through Amazon SNS (<c>Publish</c> of its Query API).</summary>
internal sealed class SnsSmsSender(SmsOptions options) : ISmsSender, IDisposable
{
    /// <summary>The number is none, or its owner wants no messages.</summary>
    private static readonly FrozenSet<string> Final = ["InvalidParameter", "InvalidParameterValue", "ParameterValueInvalid", "OptedOut"];

    private readonly AwsService sns = new("SNS", "sns", "sns", options.Sns!, Final);

    public async Task Send(Sms sms, CancellationToken cancellation = default)
    {
        // Transactional: delivered at all hours and before advertisements.
        using var form = new FormUrlEncodedContent(
        [
            new("Action", "Publish"),
            new("Version", "2010-03-31"),
            new("PhoneNumber", sms.To),
            new("Message", sms.Text),
            new("MessageAttributes.entry.1.Name", "AWS.SNS.SMS.SMSType"),
            new("MessageAttributes.entry.1.Value.DataType", "String"),
            new("MessageAttributes.entry.1.Value.StringValue", "Transactional"),
        ]);
        await sns.Post("/", form, cancellation);
    }

    public void Dispose() => sns.Dispose();
}
