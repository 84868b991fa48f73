using System.Collections.Immutable;

namespace Care.Interfaces.SignIn;

/// <summary>What a password that is set by a reset has to be (contract 01, B6.3).</summary>
public static class PasswordRule
{
    /// <summary>The shortest password, in characters.</summary>
    public const int MinLength = 8;

    /// <summary>Two texts are too similar when this share of the longer one is the same.</summary>
    private const double TooSimilar = 0.7;

    /// <summary>Similarity is looked for in so much of a text: it costs the square of the length.</summary>
    private const int Compared = 128;

    /// <summary>The rules that a password breaks, in the contract's words.</summary>
    /// <param name="password">The password.</param>
    /// <param name="username">The user's name here,</param>
    /// <param name="firstName">their first name,</param>
    /// <param name="lastName">last name</param>
    /// <param name="email">and e-mail address: what a guesser tries first.</param>
    public static ImmutableArray<string> Broken(string password, string username, string firstName, string lastName, string email)
    {
        List<string> broken = [];
        (string Name, string Value)[] own = [("username", username), ("first name", firstName), ("last name", lastName), ("email address", email)];
        if (own.FirstOrDefault(attribute => IsSimilar(password, attribute.Value)) is { Name: { } similar })
        {
            broken.Add($"The password is too similar to the {similar}.");
        }

        if (password.Length < MinLength)
        {
            broken.Add($"This password is too short. It must contain at least {MinLength} characters.");
        }

        if (CommonPasswords.Contains(password))
        {
            broken.Add("This password is too common.");
        }

        if (password.Length > 0 && password.All(char.IsAsciiDigit))
        {
            broken.Add("This password is entirely numeric.");
        }

        return [.. broken];
    }

    /// <summary>True when the password is nearly the text, or nearly one of the words that the text is made of, or the name in an e-mail address.</summary>
    private static bool IsSimilar(string password, string text)
    {
        var typed = Comparable(password);
        return text.Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Append(text)
            .Append(text.Split('@')[0])
            .Where(word => word.Length >= 3)
            .Any(word => Similarity(typed, Comparable(word)) >= TooSimilar);

        static string Comparable(string text) => (text.Length > Compared ? text[..Compared] : text).ToLowerInvariant();
    }

    /// <summary>
    /// 1 for equal texts, 0 for texts that have nothing in common: the share of the longer text that need not be edited to make the other of it.
    /// </summary>
    private static double Similarity(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 0 : 1 - ((double)row[^1] / longer);
    }
}
