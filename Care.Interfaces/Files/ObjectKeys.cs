using System.Text.RegularExpressions;

namespace Care.Interfaces.Files;

/// <summary>How objects are named (contract 07, §5.1): at random, so that a name tells nothing of the patient.</summary>
public static partial class ObjectKeys
{
    private const int LongestExtension = 16;

    private const string IncomingPrefix = "incoming/";

    /// <summary>A name that nothing was ever stored under: random, the time, and the extension of the file as the client calls it.</summary>
    /// <param name="originalName">The client's name of the file; nothing but its extension is used, and of that only letters, digits, <c>-</c> and
    /// <c>_</c>.</param>
    /// <param name="now">The time.</param>
    public static string NewName(string originalName, DateTimeOffset now)
    {
        var extension = ExtensionOf(originalName).TrimStart('.');
        var plain = Unplain().Replace(extension, "");
        var kept = plain.Length > LongestExtension ? plain[..LongestExtension] : plain;
        return $"{Guid.NewGuid()}{now.ToUnixTimeSeconds()}{(kept.Length == 0 ? "" : "." + kept)}";
    }

    /// <summary>Where the bytes of an object are sent to before it is complete. Links end with the object's own key all the same (§5.8).</summary>
    /// <param name="key">The object's own key.</param>
    public static string Incoming(string key) => IncomingPrefix + key;

    /// <summary>The object that is being sent under a key; null where nothing is sent.</summary>
    /// <param name="key">A key of the store.</param>
    public static string? SentUnder(string key) => key.StartsWith(IncomingPrefix, StringComparison.Ordinal) ? key[IncomingPrefix.Length..] : null;

    /// <summary>The part from the last dot on; empty without one.</summary>
    public static string ExtensionOf(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[dot..] : "";

    /// <summary>
    /// True for keys that an object of ours can have: words joined by slashes, none of which begins with a dot. Nothing else ever becomes a path.
    /// </summary>
    public static bool IsKey(string key) => Key().IsMatch(key);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}){1,3}\z")]
    private static partial Regex Key();

    [GeneratedRegex("[^A-Za-z0-9_-]")]
    private static partial Regex Unplain();
}
