namespace Care.Interfaces.SignIn;

/// <summary>The rules of patients' one-time passwords (contract 04, 10; docs/differences.md for their life and the tries).</summary>
public static class OtpRule
{
    /// <summary>How many characters a code has.</summary>
    public const int Length = 5;

    /// <summary>What a code is made of.</summary>
    public const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>How many codes a number gets within <see cref="Window"/>. A sign-in begins a new count.</summary>
    public const int MaxInWindow = 10;

    /// <summary>
    /// So many wrong codes end those that are open: there are sixty million, and somebody who has to guess gets some fifty guesses in six hours.
    /// </summary>
    public const int MaxMisses = 5;

    /// <summary>How long a code is counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(6);

    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Whether a code that was issued then is still counted.</summary>
    public static bool IsCounted(DateTimeOffset issuedOn, DateTimeOffset now) => issuedOn + Window > now;

    /// <summary>Whether a code may still be used.</summary>
    public static bool IsOpen(DateTimeOffset issuedOn, int misses, DateTimeOffset now) => issuedOn + Life > now && misses < MaxMisses;
}
