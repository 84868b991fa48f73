using System.Globalization;
using System.Text.Json;
using Care.Interfaces.Calls;

namespace Care.Grains.Messages;

/// <summary>The outbox: where no gateway is set, each message becomes a JSON file in a directory, named by the time it was sent.</summary>
public sealed class OutboxFiles(MailOptions options, TimeProvider time)
{
    /// <summary>When it is: messages carry it.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Puts a message in.</summary>
    /// <param name="message">What is written.</param>
    /// <param name="sentOn">The time that names the file.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    public async Task Put<T>(T message, DateTimeOffset sentOn, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Outbox);
        var name = string.Create(CultureInfo.InvariantCulture, $"{sentOn:yyyyMMdd'T'HHmmss.fffffff}-{Guid.NewGuid():N}.json");

        // Written beside and moved: whoever watches the directory never reads half a message.
        var path = Path.Combine(options.Outbox, name);
        await File.WriteAllTextAsync(path + ".part", JsonSerializer.Serialize(message, ContractJson.Options), cancellation);
        File.Move(path + ".part", path);
    }

    /// <summary>The files of the last messages, the newest first.</summary>
    public IEnumerable<string> Last(int most) => !Directory.Exists(options.Outbox) ? []
        : Directory.EnumerateFiles(options.Outbox, "*.json").OrderByDescending(path => path, StringComparer.Ordinal).Take(most);
}
