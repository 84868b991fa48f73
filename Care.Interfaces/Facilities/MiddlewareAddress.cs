using System.Text.RegularExpressions;

namespace Care.Interfaces.Facilities;

/// <summary>The host of an on-site middleware: a bare domain name (contract 02, §3.4 F4).</summary>
public static partial class MiddlewareAddress
{
    /// <summary>The contract's message for anything else.</summary>
    public const string Message = "The domain name is invalid. It should not start with scheme and should not end with a trailing slash.";

    /// <summary>Two or more labels joined by dots, the last of letters only; no scheme, port or path.</summary>
    public static bool IsValid(string address) => Domain().IsMatch(address);

    [GeneratedRegex(@"^(?:[A-Za-z0-9_-]+\.)+[A-Za-z]{2,}\z")]
    private static partial Regex Domain();
}
