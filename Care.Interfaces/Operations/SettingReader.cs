using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Care.Interfaces.Storage;

namespace Care.Interfaces.Operations;

/// <summary>
/// Reads settings from environment variables, for every program alike. What is missing or wrong is noted by one sentence that names the variable, and read as
/// if it had been left out; <see cref="EnsureSound"/> tells all of it at once.
/// </summary>
/// <param name="environment">The value of a variable; null where it is not set.</param>
public sealed class SettingReader(Func<string, string?> environment)
{
    /// <summary>The shortest key that may sign anything, in bytes.</summary>
    private const int ShortestKey = 32;

    private readonly List<string> faults = [];

    /// <summary>Reads the variables of this process.</summary>
    public SettingReader()
        : this(Environment.GetEnvironmentVariable)
    {
    }

    /// <summary>A sentence for each variable that is missing or wrong, so far.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Stops the start where anything is missing or wrong, with a sentence for each.</summary>
    /// <param name="rules">What else is wrong with the settings that were read. A variable that could not be read is not told of twice.</param>
    /// <exception cref="SettingException">Something is.</exception>
    public void EnsureSound(IEnumerable<string> rules)
    {
        var told = faults.Select(Variable).ToHashSet();
        SettingException.ThrowIfAny([.. faults.Distinct(), .. rules.Where(rule => !told.Contains(Variable(rule)))]);
    }

    /// <summary>Notes what is wrong, and goes on with something in its place.</summary>
    /// <param name="sentence">The sentence for the operator, which begins with the variable's name.</param>
    /// <param name="instead">What is read in its place, to see what else is wrong.</param>
    public T Wrong<T>(string sentence, T instead)
    {
        faults.Add(sentence);
        return instead;
    }

    /// <summary>The value; null when unset or empty.</summary>
    public string? Optional(string name) => environment(name) is { Length: > 0 } value ? value : null;

    /// <summary>The value of a setting that has no default.</summary>
    public string Required(string name) => Optional(name) ?? Wrong(NotSet(name), "");

    /// <summary>The value, or the default.</summary>
    public string Text(string name, string otherwise) => Optional(name) ?? otherwise;

    /// <summary>A whole number, or the default.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="otherwise">The default.</param>
    /// <param name="least">The smallest that makes sense.</param>
    /// <param name="max">The largest that makes sense.</param>
    public int Number(string name, int otherwise, int least = 0, int max = int.MaxValue) => Optional(name) is not { } text ? otherwise
        : !int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? Wrong($"{name} is \"{text}\", which is not a number.", otherwise)
        : number < least ? Wrong($"{name} is {number}; it is at least {least}.", otherwise)
        : number > max ? Wrong($"{name} is {number}; it is at most {max}.", otherwise)
        : number;

    /// <summary>A port of this machine, or the default.</summary>
    public int Port(string name, int otherwise) => Number(name, otherwise, least: 1, max: ushort.MaxValue);

    /// <summary>Holds what only makes sense together: an account and its password, a key and its secret.</summary>
    /// <param name="names">All of them are set, or none.</param>
    public void Together(params string[] names)
    {
        if (names.FirstOrDefault(name => Optional(name) is not null) is { } made && names.FirstOrDefault(name => Optional(name) is null) is { } missing)
        {
            faults.Add($"{made} is set and {missing} is not: they go together.");
        }
    }

    /// <summary>Holds two settings apart of which one makes the other meaningless.</summary>
    /// <param name="name">A setting.</param>
    /// <param name="value">The value that it contradicts the other with.</param>
    /// <param name="other">A setting that would be passed over.</param>
    public void Apart(string name, string value, string other)
    {
        if (Optional(name) == value && Optional(other) is not null)
        {
            faults.Add($"{name} is {value}, and {other} is set: one contradicts the other.");
        }
    }

    /// <summary>Yes or no, or the default.</summary>
    public bool Flag(string name, bool otherwise) => Optional(name)?.ToLowerInvariant() switch
    {
        null => otherwise,
        "true" or "1" or "yes" or "on" => true,
        "false" or "0" or "no" or "off" => false,
        var text => Wrong($"{name} is \"{text}\", which is neither true nor false.", otherwise),
    };

    /// <summary>A key that signs; empty when unset, or too short to be beyond guessing.</summary>
    public byte[] Key(string name) => Optional(name) is not { } text ? []
        : Encoding.UTF8.GetBytes(text) is { Length: >= ShortestKey } key ? key
        : Wrong<byte[]>($"{name} is too short: whoever guesses it can pass for anybody, so it needs at least {ShortestKey} bytes.", []);

    /// <summary>A key that signs, for a program that cannot do without.</summary>
    public byte[] RequiredKey(string name) => Optional(name) is null ? Wrong<byte[]>(NotSet(name), []) : Key(name);

    /// <summary>A JSON list of texts; empty when unset.</summary>
    public string[] List(string name)
    {
        try
        {
            return Optional(name) is { } text ? JsonSerializer.Deserialize<string[]>(text)! : [];
        }
        catch (JsonException)
        {
            return Wrong<string[]>($"{name} is not a JSON list of strings.", []);
        }
    }

    /// <summary>A database, as a URL or a connection string; null when unset.</summary>
    public string? OptionalDatabase(string name) => Optional(name) is not { } text ? null
        : Reads(() => new DbConnectionStringBuilder { ConnectionString = DatabaseUrl.ToConnectionString(text) }) ? text
        : Wrong<string?>($"{name} is neither of the form postgres://user:password@host:port/name nor a connection string.", null);

    /// <summary>A database that a program cannot do without.</summary>
    public string RequiredDatabase(string name) => Optional(name) is null ? Wrong(NotSet(name), "") : OptionalDatabase(name) ?? "";

    /// <summary>A Redis, as a URL or the driver's own text, or the default.</summary>
    public string Redis(string name, string otherwise) => Text(name, otherwise) is var text && Reads(() => RedisUrl.Parse(text)) ? text
        : Wrong($"{name} is not of the form redis://user:password@host:port/number.", otherwise);

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

    private static string NotSet(string name) => $"{name} is not set: see docs/settings.md.";

    private static string Variable(string sentence) => sentence.Split(' ', ',')[0];
}

/// <summary>Settings are missing or wrong. Stops the start.</summary>
/// <param name="faults">A sentence for the operator for each.</param>
public sealed class SettingException(params IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>Stops the start where something is wrong, with all that is.</summary>
    /// <exception cref="SettingException">Something is.</exception>
    public static void ThrowIfAny(IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
        {
            throw new SettingException(faults);
        }
    }
}
