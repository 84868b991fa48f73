using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Care.Grains.Messages;

/// <summary>Sends e-mails through an SMTP server, a connection a mail: they are few.</summary>
internal sealed class SmtpMailer(MailOptions options) : IMailer
{
    /// <summary>The contract's limit (01, F2), for each step that the server has to answer.</summary>
    private const int TimeoutMilliseconds = 5000;

    public async Task Send(Mail mail, byte[]? attached = null, CancellationToken cancellation = default)
    {
        using var message = MimeMail.Of(mail, options.From, attached);
        using var smtp = new SmtpClient { Timeout = TimeoutMilliseconds };
        try
        {
            await smtp.ConnectAsync(options.Host!, options.Port, options.UseTls
                ? SecureSocketOptions.StartTls
                : SecureSocketOptions.StartTlsWhenAvailable, cancellation);
            if (options.User is { Length: > 0 } user)
            {
                await smtp.AuthenticateAsync(user, options.Password ?? "", cancellation);
            }

            await smtp.SendAsync(message, cancellation);
        }
        catch (SmtpCommandException e) when (e is { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= SmtpStatusCode.CommandUnrecognized })
        {
            throw new MessageRefusedException("SMTP", $"{(int)e.StatusCode}");
        }
        catch (SmtpCommandException e)
        {
            // Servers quote addresses in the texts of their answers.
            throw new GatewayException("SMTP", $"{(int)e.StatusCode}");
        }
        catch (Exception e) when (
            e is IOException or SocketException or TimeoutException or ProtocolException or AuthenticationException or SslHandshakeException
                or NotSupportedException)
        {
            throw new GatewayException("SMTP", e.GetType().Name);
        }

        await Leave(smtp, cancellation);
    }

    /// <summary>The server has taken the mail: however it parts, the mail is not to be sent again.</summary>
    private static async Task Leave(SmtpClient smtp, CancellationToken cancellation)
    {
        try
        {
            await smtp.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception e) when (e is IOException or SocketException or TimeoutException or ProtocolException or OperationCanceledException)
        {
            // Without a word, then.
        }
    }
}
