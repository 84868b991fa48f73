using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Care.Interfaces.Storage;

namespace Care.Interfaces.Operations;

/// <summary>Reads settings from environment variables, for every program alike: what is missing or wrong is told by one sentence that names the variable.</summary>
public static class SettingReader
{
    /// <summary>The shortest key that may sign anything, in bytes.</summary>
    private const int ShortestKey = 32;

    /// <summary>The value; null when unset or empty.</summary>
    public static string? Optional(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>The value of a setting that has no default.</summary>
    /// <exception cref="SettingException">It is not set.</exception>
    public static string Required(string name) => Optional(name) ?? throw NotSet(name);

    /// <summary>The value, or the default.</summary>
    public static string Text(string name, string otherwise) => Optional(name) ?? otherwise;

    /// <summary>A whole number, or the default.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="otherwise">The default.</param>
    /// <param name="least">The smallest that makes sense.</param>
    /// <param name="max">The largest that makes sense.</param>
    /// <exception cref="SettingException">It is no number, or none that makes sense.</exception>
    public static int Number(string name, int otherwise, int least = 0, int max = int.MaxValue) => Optional(name) is not { } text ? otherwise
        : !int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? throw new SettingException($"{name} is \"{text}\", which is not a number.")
        : number < least ? throw new SettingException($"{name} is {number}; it is at least {least}.")
        : number > max ? throw new SettingException($"{name} is {number}; it is at most {max}.")
        : number;

    /// <summary>A port of this machine, or the default.</summary>
    /// <exception cref="SettingException">It is none.</exception>
    public static int Port(string name, int otherwise) => Number(name, otherwise, least: 1, max: ushort.MaxValue);

    /// <summary>Holds what only makes sense together: an account and its password, a key and its secret.</summary>
    /// <param name="names">All of them are set, or none.</param>
    /// <exception cref="SettingException">Some are, others are not.</exception>
    public static void Together(params string[] names)
    {
        if (names.FirstOrDefault(name => Optional(name) is not null) is { } made && names.FirstOrDefault(name => Optional(name) is null) is { } missing)
        {
            throw new SettingException($"{made} is set and {missing} is not: they go together.");
        }
    }

    /// <summary>Holds two settings apart of which one makes the other meaningless.</summary>
    /// <param name="name">A setting.</param>
    /// <param name="value">The value that it contradicts the other with.</param>
    /// <param name="other">A setting that would be passed over.</param>
    /// <exception cref="SettingException">Both are made.</exception>
    public static void Apart(string name, string value, string other)
    {
        if (Optional(name) == value && Optional(other) is not null)
        {
            throw new SettingException($"{name} is {value}, and {other} is set: one contradicts the other.");
        }
    }

    /// <summary>Yes or no, or the default.</summary>
    /// <exception cref="SettingException">It is neither.</exception>
    public static bool Flag(string name, bool otherwise) => Optional(name)?.ToLowerInvariant() switch
    {
        null => otherwise,
        "true" or "1" or "yes" or "on" => true,
        "false" or "0" or "no" or "off" => false,
        var text => throw new SettingException($"{name} is \"{text}\", which is neither true nor false."),
    };

    /// <summary>A key that signs; empty when unset.</summary>
    /// <exception cref="SettingException">It is too short to be beyond guessing.</exception>
    public static byte[] Key(string name) => Optional(name) is not { } text ? []
        : Encoding.UTF8.GetBytes(text) is { Length: >= ShortestKey } key ? key
        : throw new SettingException($"{name} is too short: whoever guesses it can pass for anybody, so it needs at least {ShortestKey} bytes.");

    /// <summary>A key that signs, for a program that cannot do without.</summary>
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

    private static SettingException NotSet(string name) => new($"{name} is not set: see docs/settings.md.");
}
