using System.Text;

namespace Care.Interfaces.Operations;

/// <summary>Tells keys that can be guessed. A key is made by a generator; what a person has typed, or copied from some documentation, is no key.</summary>
public static class SecretStrength
{
    /// <summary>Thirty-two random hexadecimal digits, the least varied of what generators give, have fewer than this once in a million times.</summary>
    private const int FewestSymbols = 8;

    private const int Shortest = 32;

    /// <summary>What stands in keys of examples, tests and people.</summary>
    private static readonly string[] Words = ["secret", "password", "changeme", "change-me", "change_me", "example", "default", "insecure", "test", "care",
        "django", "qwerty", "12345678", "abcdefgh", "0123456789abcdef"];

    /// <summary>What is wrong with a key; null where nothing is.</summary>
    /// <param name="key">The key's bytes.</param>
    public static string? Weakness(ReadOnlySpan<byte> key)
    {
        var text = Encoding.Latin1.GetString(key);
        return key.Length < Shortest ? $"is shorter than {Shortest} bytes"
            : text.Distinct().Count() < FewestSymbols ? "consists of a few characters only"
            : Enumerable.Range(1, text.Length / 2).Any(period => Repeats(text, period)) ? "repeats itself"
            : Words.FirstOrDefault(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } word
                ? $"has \"{word}\" in it, as keys that everybody knows have"
            : text.Contains(' ', StringComparison.Ordinal) ? "is a sentence, not a random key"
            : null;
    }

    private static bool Repeats(string text, int period) => text.AsSpan(period).SequenceEqual(text.AsSpan(0, text.Length - period));
}
