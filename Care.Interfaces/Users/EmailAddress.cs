using System.Text.RegularExpressions;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>What counts as an e-mail address (contract 01, A8): a mailbox, one @, a domain of two or more labels.</summary>
public sealed partial class EmailAddress : ITextForm
{
    /// <summary>The longest address, in characters.</summary>
    public const int MaxLength = 254;

    private EmailAddress()
    {
    }

    /// <inheritdoc/>
    public static string Format => "email";

    /// <summary>The contract's message for all others.</summary>
    public static string Message => "Enter a valid email address.";

    /// <summary>True for an address that mail can be sent to, as far as its form tells.</summary>
    public static bool IsValid(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
