using System.Text.Json;
using Care.Grains.Messages;
using Care.Tests.Servers;
using MimeKit;

namespace Care.Tests.Messages;

/// <summary>E-mails through Amazon SES.</summary>
public sealed class SesMailerTests : IAsyncLifetime
{
    private static readonly Mail Message = new("nurse@example.org", "Grüße from ward 4", "<p>कृपया &amp; hello</p>");

    private readonly AwsServer aws = new();

    public async ValueTask InitializeAsync() => await aws.Start();

    public ValueTask DisposeAsync() => aws.DisposeAsync();

    [Theory]
    [InlineData(429, "TooManyRequestsException")]
    [InlineData(400, "LimitExceededException")]
    [InlineData(400, "MessageRejected")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task What_SES_does_not_take_now_is_tried_again(int status, string code)
    {
        aws.Answers.Enqueue(new AwsAnswer(status, """{"message":"nurse@example.org"}""", $"{code}:http://internal.amazon.com/"));
        using var mailer = Mailer();
        Assert.Equal($"SES did not take the message: {status} {code}.", (await Assert.ThrowsAsync<GatewayException>(() => mailer.Send(Message))).Message);
        await mailer.Send(Message);
    }

    [Fact]
    public async Task What_SES_will_never_take_is_given_up()
    {
        aws.Answers.Enqueue(new AwsAnswer(400, """{"__type":"com.amazonaws.ses#BadRequestException","message":"nurse@example.org"}"""));
        using var mailer = Mailer();
        Assert.Equal("SES refuses the message: BadRequestException.", (await Assert.ThrowsAsync<MessageRefusedException>(() => mailer.Send(Message))).Message);
        await Assert.ThrowsAsync<MessageRefusedException>(() => mailer.Send(Message with { To = "nobody at all" }));
    }

    [Fact]
    public async Task A_mail_is_sent_whole()
    {
        using var mailer = Mailer();
        await mailer.Send(Message with { Attachment = new MailAttachment("a key", "summary", "application/pdf") }, "%PDF"u8.ToArray());
        var (path, type, body) = Assert.Single(aws.Received);
        Assert.Equal(("/v2/email/outbound-emails", "application/json; charset=utf-8"), (path, type));
        var sent = JsonElement.Parse(body);
        Assert.Equal("Care <care@example.org>", sent.GetProperty("FromEmailAddress").GetString());
        Assert.Equal(Message.To, sent.GetProperty("Destination").GetProperty("ToAddresses")[0].GetString());

        using var raw = new MemoryStream(sent.GetProperty("Content").GetProperty("Raw").GetProperty("Data").GetBytesFromBase64());
        using var mime = await MimeMessage.LoadAsync(raw);
        Assert.Equal((Message.Subject, Message.Html, Message.To), (mime.Subject, mime.HtmlBody!.TrimEnd(), mime.To.ToString()));
        var attachment = Assert.IsType<MimePart>(Assert.Single(mime.Attachments));
        using var content = new MemoryStream();
        await attachment.Content!.DecodeToAsync(content);
        Assert.Equal(("summary", "application/pdf"), (attachment.FileName, attachment.ContentType.MimeType));
        Assert.Equal("%PDF"u8.ToArray(), content.ToArray());
    }

    private SesMailer Mailer() => new(new MailOptions { From = "Care <care@example.org>", Ses = aws.Options() });
}
