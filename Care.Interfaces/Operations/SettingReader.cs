using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Care.Interfaces.Storage;

namespace Care.Interfaces.Operations;

/// <summary>Reads settings from environment variables, for every program alike: what is missing or wrong is told by one sentence that names the variable.</summary>
public static class SettingReader
{
    /// <summary>The shortest key that may sign tokens, in bytes.</summary>
    private const int ShortestKey = 32;

    /// <summary>The value; null when unset or empty.</summary>
    public static string? Optional(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>The value of a setting that has no default.</summary>
    /// <exception cref="SettingException">It is not set.</exception>
    public static string Required(string name) => Optional(name) ?? throw NotSet(name);

    /// <summary>The value, or the default.</summary>
    public static string Text(string name, string otherwise) => Optional(name) ?? otherwise;

    /// <summary>A whole number, or the default.</summary>
    /// <exception cref="SettingException">It is no number.</exception>
    public static int Number(string name, int otherwise) => Optional(name) is not { } text ? otherwise
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw new SettingException($"{name} is \"{text}\", which is not a number.");

    /// <summary>Yes or no, or the default.</summary>
    /// <exception cref="SettingException">It is neither.</exception>
    public static bool Flag(string name, bool otherwise) => Optional(name)?.ToLowerInvariant() switch
    {
        null => otherwise,
        "true" or "1" or "yes" or "on" => true,
        "false" or "0" or "no" or "off" => false,
        var text => throw new SettingException($"{name} is \"{text}\", which is neither true nor false."),
    };

    /// <summary>The key that signs tokens; empty when unset.</summary>
    /// <exception cref="SettingException">It is too short to sign the tokens of all users.</exception>
    public static byte[] Key(string name) => Optional(name) is not { } text ? []
        : Encoding.UTF8.GetBytes(text) is { Length: >= ShortestKey } key ? key
        : throw new SettingException($"{name} is too short: it signs the tokens of all users and needs at least {ShortestKey} bytes.");

    /// <summary>The key that signs tokens, for a program that cannot do without.</summary>
    /// <exception cref="SettingException">It is not set, or too short.</exception>
    public static byte[] RequiredKey(string name) => Key(name) is { Length: > 0 } key ? key : throw NotSet(name);

    /// <summary>A JSON list of texts; empty when unset.</summary>
    /// <exception cref="SettingException">It is no such list.</exception>
    public static string[] List(string name)
    {
        try
        {
            return Optional(name) is { } text ? JsonSerializer.Deserialize<string[]>(text)! : [];
        }
        catch (JsonException)
        {
            throw new SettingException($"{name} is not a JSON list of strings.");
        }
    }

    /// <summary>A database, as a URL or a connection string; null when unset.</summary>
    /// <exception cref="SettingException">It is neither.</exception>
    public static string? OptionalDatabase(string name) => Optional(name) is not { } text ? null
        : Reads(() => new DbConnectionStringBuilder { ConnectionString = DatabaseUrl.ToConnectionString(text) }) ? text
        : throw new SettingException($"{name} is neither of the form postgres://user:password@host:port/name nor a connection string.");

    /// <summary>A database that a program cannot do without.</summary>
    /// <exception cref="SettingException">It is not set, or none.</exception>
    public static string RequiredDatabase(string name) => OptionalDatabase(name) ?? throw NotSet(name);

    /// <summary>A Redis, as a URL or the driver's own text, or the default.</summary>
    /// <exception cref="SettingException">It is neither.</exception>
    public static string Redis(string name, string otherwise) => Text(name, otherwise) is var text && Reads(() => RedisUrl.Parse(text)) ? text
        : throw new SettingException($"{name} is not of the form redis://user:password@host:port/number.");

    private static bool Reads(Func<object> read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return false;
        }
    }

    private static SettingException NotSet(string name) => new($"{name} is not set: see the table of settings in the README.");
}
