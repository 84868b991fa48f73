using System.Collections.Frozen;
using System.Net.Http.Json;
using System.Text.Json;

namespace Care.Grains.Messages;

/// <summary>Sends e-mails through Amazon SES (<c>SendEmail</c> of its API v2, the mail as a whole so that it may have an attachment).</summary>
internal sealed class SesMailer(MailOptions options) : IMailer, IDisposable
{
    /// <summary>An address that is none. A sender that was not verified is the operator's to mend, and tried again.</summary>
    private static readonly FrozenSet<string> Final = ["BadRequestException", "InvalidParameterValue"];

    private static readonly JsonSerializerOptions AsWritten = new();

    private readonly AwsService ses = new("SES", "ses", "email", options.Ses!, Final);

    public async Task Send(Mail mail, byte[]? attached = null, CancellationToken cancellation = default)
    {
        using var message = MimeMail.Of(mail, options.From, attached);
        using var bytes = new MemoryStream();
        await message.WriteToAsync(bytes, cancellation);
        using var content = JsonContent.Create(new
        {
            FromEmailAddress = options.From,
            Destination = new { ToAddresses = new[] { mail.To } },
            Content = new { Raw = new { Data = bytes.ToArray() } },
        }, options: AsWritten);
        await content.LoadIntoBufferAsync(cancellation);
        await ses.Post("/v2/email/outbound-emails", content, cancellation);
    }

    public void Dispose() => ses.Dispose();
}
