using System.Text;
using Care.Grains.Messages;
using Care.Tests.Servers;
using MimeKit;

namespace Care.Tests.Messages;

/// <summary>E-mails through an SMTP server.</summary>
public sealed class SmtpMailerTests : IAsyncDisposable
{
    private static readonly Mail Message = new("nurse@example.org", "Grüße from ward 4", "<p>कृपया</p>\r\n.\r\n");

    private readonly SmtpServer server = new();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_wrong_password_and_a_server_without_TLS_that_was_asked_for_are_tried_again()
    {
        await Assert.ThrowsAsync<GatewayException>(() => Mailer(options => options with { Password = "wrong" }).Send(Message));
        await Assert.ThrowsAsync<GatewayException>(() => Mailer(options => options with { UseTls = true }).Send(Message));
        await Assert.ThrowsAsync<GatewayException>(() => Mailer(options => options with { Port = FreePort.Next() }).Send(Message));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_busy_server_is_tried_again_and_an_unknown_recipient_is_given_up()
    {
        server.Recipients.Enqueue("450 nurse@example.org is over quota");
        server.Recipients.Enqueue("550 nurse@example.org is unknown");
        Assert.Equal("SMTP did not take the message: 450.", (await Assert.ThrowsAsync<GatewayException>(() => Mailer().Send(Message))).Message);
        Assert.Equal("SMTP refuses the message: 550.", (await Assert.ThrowsAsync<MessageRefusedException>(() => Mailer().Send(Message))).Message);
    }

    [Fact]
    public async Task A_mail_arrives_whole()
    {
        await Mailer().Send(Message);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(server.Mails)));
        using var mime = await MimeMessage.LoadAsync(bytes);
        Assert.Equal((Message.Subject, "care@example.org", Message.To), (mime.Subject, mime.From.Mailboxes.Single().Address, mime.To.ToString()));
        Assert.Equal(Message.Html.ReplaceLineEndings("\n").TrimEnd(), mime.HtmlBody!.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task A_mail_that_was_taken_is_not_sent_again_because_the_server_does_not_say_bye()
    {
        server.SaysBye = false;
        await Mailer().Send(Message);
        Assert.Single(server.Mails);
    }

    private SmtpMailer Mailer(Func<MailOptions, MailOptions>? change = null)
    {
        var options = new MailOptions
        {
            From = "Care <care@example.org>",
            Host = "127.0.0.1",
            Port = server.Port,
            User = SmtpServer.User,
            Password = SmtpServer.Password,
            UseTls = false
        };
        return new SmtpMailer(change?.Invoke(options) ?? options);
    }
}
