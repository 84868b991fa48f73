using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Care.Grains.Messages;

/// <summary>Sends e-mails through an SMTP server, a connection a mail: they are few.</summary>
public sealed class SmtpMailer(MailOptions options) : IMailer
{
    /// <summary>The contract's limit (01, F2), for each step that the server has to answer.</summary>
    private const int TimeoutMilliseconds = 5000;

    public async Task Send(Mail mail, CancellationToken cancellation)
    {
        using var message = new MimeMessage { Subject = mail.Subject, Body = new TextPart("html") { Text = mail.Html } };
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.Add(MailboxAddress.Parse(mail.To));

        using var smtp = new SmtpClient { Timeout = TimeoutMilliseconds };
        await smtp.ConnectAsync(options.Host!, options.Port, options.UseTls ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable, cancellation);
        if (options.User is { Length: > 0 } user)
        {
            await smtp.AuthenticateAsync(user, options.Password ?? "", cancellation);
        }

        await smtp.SendAsync(message, cancellation);
        await smtp.DisconnectAsync(quit: true, cancellation);
    }
}
