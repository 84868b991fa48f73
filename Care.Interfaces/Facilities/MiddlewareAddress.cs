using System.Text.RegularExpressions;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Facilities;

/// <summary>The host of an on-site middleware: a bare domain name (contract 02, §3.4 F4).</summary>
public sealed partial class MiddlewareAddress : ITextForm
{
    private MiddlewareAddress()
    {
    }

    /// <inheritdoc/>
    public static string Format => "hostname";

    /// <summary>The contract's message for anything else.</summary>
    public static string Message => "The domain name is invalid. It should not start with scheme and should not end with a trailing slash.";

    /// <summary>Two or more labels joined by dots, the last of letters only; no scheme, port or path.</summary>
    public static bool IsValid(string text) => Domain().IsMatch(text);

    [GeneratedRegex(@"^(?:[A-Za-z0-9_-]+\.)+[A-Za-z]{2,}\z")]
    private static partial Regex Domain();
}
