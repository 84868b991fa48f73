using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.Grains.Messages;

/// <summary>Stands in for a mail server: each e-mail becomes a JSON file in a directory, named by the time it was sent.</summary>
public sealed class OutboxMailer(MailOptions options, TimeProvider time) : IMailer
{
    public async Task Send(Mail mail, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Outbox);
        var now = time.GetUtcNow();
        var name = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd'T'HHmmss.fffffff}-{Guid.NewGuid():N}.json");
        var text = JsonSerializer.Serialize(new { options.From, mail.To, mail.Subject, mail.Html, sent_on = now }, ContractJson.Options);

        // Written beside and moved: whoever watches the directory never reads half a mail.
        var path = Path.Combine(options.Outbox, name);
        await File.WriteAllTextAsync(path + ".part", text, cancellation);
        File.Move(path + ".part", path);
    }
}
