using System.Collections.Frozen;

namespace Care.Interfaces.SignIn;

/// <summary>
/// Passwords that guessers try first. A few words that people choose, in all the ways they dress them up (capitals, digits for letters, a number or a sign at
/// the end), and what fingers do on a keyboard: so a short list stands for the millions that lists of leaked passwords repeat.
/// </summary>
public static class CommonPasswords
{
    /// <summary>A run of neighbours on a keyboard or in the alphabet counts from this length.</summary>
    private const int ShortestRun = 3;

    /// <summary>A password that repeats a piece no longer than this is that piece.</summary>
    private const int LongestRepeated = 4;

    private static readonly FrozenSet<string> Words = new[]
    {
        "password", "passwort", "passw", "pass", "passcode", "secret", "login", "signin", "welcome", "hello", "letmein", "changeme", "default", "master",
            "admin", "administrator", "root",
        "superuser", "user", "guest", "test", "testing", "demo", "temp", "temporary", "access", "system", "computer", "internet", "server", "iloveyou", "love",
            "lovely", "sunshine", "princess",
        "dragon", "monkey", "football", "cricket", "shadow", "superman", "batman", "freedom", "flower", "whatever", "trustno", "google", "facebook", "whatsapp",
            "india", "bharat", "kerala",
        "krishna", "ganesh", "jesus", "allah", "hospital", "doctor", "nurse", "staff", "patient", "health", "medical", "medicine", "clinic", "care", "covid",
            "corona", "january", "february",
        "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday", "summer",
        "winter", "spring", "autumn", "monsoon",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Neighbours =
    [
        "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "01234567890", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "1q2w3e4r5t6y7u8i9o0p", "!@#$%^&*()",
    ];

    private static readonly string[] Runs = [.. Neighbours, .. Neighbours.Select(row => new string([.. row.Reverse()]))];

    /// <summary>Decides whether a password is one of them.</summary>
    public static bool Contains(string password)
    {
        var text = password.ToLowerInvariant();
        return text.Length > 0 && (IsRepeated(text) || IsRuns(text) || IsDressedWord(text));
    }

    /// <summary>"aaaaaaaa", "abababab", "12341234".</summary>
    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, LongestRepeated).Any(piece => text.Length >= 2 * piece && text.Index().All(c => c.Item == text[c.Index % piece]));

    /// <summary>"qwerty123", "abcd4321": nothing but runs of neighbours.</summary>
    private static bool IsRuns(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var run = LongestRun(rest);
            if (run < ShortestRun)
            {
                return false;
            }

            rest = rest[run..];
        }

        return true;
    }

    private static int LongestRun(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var row in Runs)
        {
            while (longest < text.Length && row.AsSpan().Contains(text[..(longest + 1)], StringComparison.Ordinal))
            {
                longest++;
            }
        }

        return longest;
    }

    /// <summary>"P@ssw0rd!", "Welcome@123", "doctor2024": one or two of the words, with digits and signs around them.</summary>
    private static bool IsDressedWord(string text)
    {
        var bare = text.Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()]);
        return IsWords(bare) || IsWords(Undressed(text).Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()])) || IsWords(Undressed(bare));
    }

    private static bool IsWords(string text) =>
        Words.Contains(text) || Enumerable.Range(1, Math.Max(0, text.Length - 1)).Any(split => Words.Contains(text[..split]) && Words.Contains(text[split..]));

    private static string Undressed(string text) => string.Concat(text.Select(c => c switch
    {
        '@' or '4' => 'a',
        '3' => 'e',
        '1' or '!' => 'i',
        '0' => 'o',
        '$' or '5' => 's',
        '7' => 't',
        _ => c,
    }));
}
