using System.Net;
using Care.Grains.Messages;
using Care.Tests.Servers;

namespace Care.Tests.Messages;

/// <summary>Text messages through Amazon SNS.</summary>
public sealed class SnsSmsSenderTests : IAsyncLifetime
{
    private static readonly Sms Message = new("+919876543210", "Ward 4 & ward 5 = full, कृपया");

    private readonly AwsServer aws = new();

    public async ValueTask InitializeAsync() => await aws.Start();

    public ValueTask DisposeAsync() => aws.DisposeAsync();

    [Fact]
    public async Task A_request_signed_with_another_secret_is_refused_and_tried_again()
    {
        using var sender = new SnsSmsSender(new SmsOptions { Sns = aws.Options("another secret") });
        var failed = await Assert.ThrowsAsync<GatewayException>(() => sender.Send(Message));
        Assert.Equal("SNS did not take the message: 403 SignatureDoesNotMatch.", failed.Message);
        Assert.Empty(aws.Received);
    }

    [Theory]
    [InlineData(400, "Throttling")]
    [InlineData(429, "ThrottledException")]
    [InlineData(500, "InternalError")]
    [InlineData(403, "AuthorizationError")]
    public async Task What_SNS_does_not_take_now_is_tried_again(int status, string code)
    {
        aws.Answers.Enqueue(Fault(status, code));
        using var sender = Sender();
        var failed = await Assert.ThrowsAsync<GatewayException>(() => sender.Send(Message));
        Assert.Equal($"SNS did not take the message: {status} {code}.", failed.Message);
        await sender.Send(Message);
    }

    [Theory]
    [InlineData("InvalidParameter")]
    [InlineData("OptedOut")]
    public async Task What_SNS_will_never_take_is_given_up(string code)
    {
        aws.Answers.Enqueue(Fault(400, code));
        using var sender = Sender();
        Assert.Equal($"SNS refuses the message: {code}.", (await Assert.ThrowsAsync<MessageRefusedException>(() => sender.Send(Message))).Message);
    }

    [Fact]
    public async Task An_SNS_out_of_reach_is_tried_again()
    {
        using var sender = new SnsSmsSender(new SmsOptions { Sns = aws.Options() with { Endpoint = new Uri($"http://127.0.0.1:{FreePort.Next()}") } });
        await Assert.ThrowsAsync<GatewayException>(() => sender.Send(Message));
    }

    [Fact]
    public async Task A_message_is_published_to_the_number()
    {
        using var sender = Sender();
        await sender.Send(Message);
        var (path, type, body) = Assert.Single(aws.Received);
        Assert.Equal(("/", "application/x-www-form-urlencoded"), (path, type));
        var form = body.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));
        Assert.Equal(("Publish", "2010-03-31", Message.To, Message.Text), (form["Action"], form["Version"], form["PhoneNumber"], form["Message"]));
        Assert.Equal(("AWS.SNS.SMS.SMSType", "Transactional"), (form["MessageAttributes.entry.1.Name"], form["MessageAttributes.entry.1.Value.StringValue"]));
    }

    private static AwsAnswer Fault(int status, string code) =>
        new(status, $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>+919876543210</Message></Error></ErrorResponse>");

    private SnsSmsSender Sender() => new(new SmsOptions { Sns = aws.Options() });
}
