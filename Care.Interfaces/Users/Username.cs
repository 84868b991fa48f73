using System.Text.RegularExpressions;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>What counts as a username (contract 01, A16).</summary>
public sealed partial class Username : ITextForm
{
    private Username()
    {
    }

    /// <inheritdoc/>
    public static string Format => "username";

    /// <summary>The contract's message for all others.</summary>
    public static string Message =>
        "Username must be 4 to 16 characters long. It may only contain lowercase alphabets, numbers, underscores, hyphens and dots. "
        + "It shouldn't start or end with underscores, hyphens or dots. It shouldn't contain consecutive underscores, hyphens or dots.";

    /// <summary>4 to 16 lower-case letters, digits, underscores, hyphens and dots; the marks neither first nor last nor side by side.</summary>
    public static bool IsValid(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"^(?!.*[._-]{2})[a-z0-9](?:[a-z0-9._-]{2,14}[a-z0-9])\z")]
    private static partial Regex Pattern();
}
