using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Care.Interfaces.Calls;

namespace Care.Grains.Messages;

/// <summary>The mail drop: where no gateway is set, each message becomes a JSON file in a directory, named by the time it was sent.</summary>
internal sealed partial class MailDropFiles(MailOptions options, TimeProvider time)
{
    /// <summary>When it is: messages carry it.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Puts a message in.</summary>
    /// <param name="message">What is written.</param>
    /// <param name="sentOn">The time that names the file.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    public async Task Put<T>(T message, DateTimeOffset sentOn, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.MailDrop);
        var name = string.Create(CultureInfo.InvariantCulture, $"{sentOn:yyyyMMdd'T'HHmmss.fffffff}-{Guid.NewGuid():N}.json");

        // Written beside and moved: whoever watches the directory never reads half a message.
        var path = Path.Combine(options.MailDrop, name);
        await File.WriteAllTextAsync(path + ".part", JsonSerializer.Serialize(message, ContractJson.Options), cancellation);
        File.Move(path + ".part", path);
    }

    /// <summary>The names of the last messages, the newest first.</summary>
    public IEnumerable<string> Last(int max) => !Directory.Exists(options.MailDrop) ? []
        : Directory.EnumerateFiles(options.MailDrop, "*.json").Select(path => Path.GetFileNameWithoutExtension(path))
            .OrderByDescending(name => name, StringComparer.Ordinal).Take(max);

    /// <summary>What is written of a message, or null where there is none of that name.</summary>
    public async Task<T?> Read<T>(string name, CancellationToken cancellation)
        where T : class
    {
        var path = Path.Combine(options.MailDrop, name + ".json");
        if (!NameOfMessage().IsMatch(name) || !File.Exists(path))
        {
            return null;
        }

        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<T>(file, ContractJson.Options, cancellation);
    }

    /// <summary>What <see cref="Put"/> calls its files, and no path that leads anywhere else.</summary>
    [GeneratedRegex(@"^[0-9]{8}T[0-9]{6}\.[0-9]{7}-[0-9a-f]{32}\z")]
    private static partial Regex NameOfMessage();
}
