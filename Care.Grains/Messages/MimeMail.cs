using MimeKit;

namespace Care.Grains.Messages;

/// <summary>A mail as it goes over the wire.</summary>
internal static class MimeMail
{
    /// <exception cref="MessageRefusedException">Its address is none.</exception>
    public static MimeMessage Of(Mail mail, string from, byte[]? attached)
    {
        if (!MailboxAddress.TryParse(mail.To, out var to))
        {
            throw new MessageRefusedException("The mailer", "the recipient's address is none");
        }

        var body = new BodyBuilder { HtmlBody = mail.Html };
        if (mail.Attachment is { } attachment && attached is not null)
        {
            body.Attachments.Add(attachment.Name, attached, ContentType.Parse(attachment.ContentType));
        }

        var message = new MimeMessage { Subject = mail.Subject, Body = body.ToMessageBody() };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(to);
        return message;
    }
}
