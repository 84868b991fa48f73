using System.Text.RegularExpressions;

namespace Care.Interfaces.Users;

/// <summary>What counts as a phone number (contract 01, A16).</summary>
public static partial class PhoneNumber
{
    /// <summary>The longest phone number, in characters.</summary>
    public const int MaxLength = 14;

    /// <summary>A mobile number: Indian, or of any other country.</summary>
    public static bool IsMobile(string text) => IndianMobile().IsMatch(text) || International().IsMatch(text);

    /// <summary>A mobile number, or an Indian landline.</summary>
    public static bool IsMobileOrLandline(string text) => IsMobile(text) || Landline().IsMatch(text);

    /// <summary>The contract's message for a number of the wrong type.</summary>
    /// <param name="types">The allowed types, as the field lists them.</param>
    /// <param name="received">What was sent.</param>
    public static string Message(string types, string received) => $"Invalid phone number. Must be one of the following types: {types}. Received: {received}";

    [GeneratedRegex(@"^\+91[6-9][0-9]{9}\z")]
    private static partial Regex IndianMobile();

    [GeneratedRegex(@"^(?!\+91)\+[0-9]{1,3}[0-9]{8,14}\z")]
    private static partial Regex International();

    [GeneratedRegex(@"^\+91[2-9][0-9]{7,9}\z")]
    private static partial Regex Landline();
}
