using System.Globalization;
using System.Text.RegularExpressions;

namespace Care.Interfaces.SignIn;

/// <summary>How many attempts are let through in a window of time (contract 01, B3 and B6).</summary>
/// <param name="Attempts">Attempts a window.</param>
/// <param name="Window">The length of a window.</param>
[GenerateSerializer, Immutable, Alias("care.RateLimit")]
public sealed partial record RateLimit([property: Id(0)] int Attempts, [property: Id(1)] TimeSpan Window)
{
    /// <summary>Five attempts in ten minutes: sign-in and asking for a password reset.</summary>
    public static RateLimit Default { get; } = new(5, TimeSpan.FromMinutes(10));

    /// <summary>Twenty attempts in an hour: checking and using a reset token.</summary>
    public static RateLimit OfResetToken { get; } = new(20, TimeSpan.FromHours(1));

    /// <summary>A hundred failures in ten minutes from one network: a whole hospital may share an address, and only what went wrong is counted.</summary>
    public static RateLimit OfNetwork { get; } = new(100, TimeSpan.FromMinutes(10));

    /// <summary>Twelve hundred failures in ten minutes altogether: what a state's staff mistype in a morning, and far less than a guesser wants.</summary>
    public static RateLimit Altogether { get; } = new(1200, TimeSpan.FromMinutes(10));

    /// <summary>Sixty searches by phone number or name in ten minutes by one user: more than anybody registers patients.</summary>
    public static RateLimit OfSearch { get; } = new(60, TimeSpan.FromMinutes(10));

    /// <summary>Ten wrong years of birth in an hour by one user: a patient has some hundred to guess from.</summary>
    public static RateLimit OfBirthYear { get; } = new(10, TimeSpan.FromHours(1));

    /// <summary>Reads <c>5/10m</c>: a count and a period of seconds, minutes, hours or days.</summary>
    /// <returns>The limit, or null where the text is none.</returns>
    public static RateLimit? Parse(string text)
    {
        if (Notation().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var periods = match.Groups["n"].Value is { Length: > 0 } n ? int.Parse(n, CultureInfo.InvariantCulture) : 1;
        var seconds = match.Groups["unit"].Value switch { "s" => 1, "m" => 60, "h" => 3600, _ => 86400 };
        return periods == 0 ? null : new(int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture), TimeSpan.FromSeconds((long)periods * seconds));
    }

    /// <summary>
    /// The number of the window that an instant falls into. Windows are fixed, and their start is shifted by the key: the limits of all users do not fall at
    /// the same moment, and nobody can tell from the clock when theirs does.
    /// </summary>
    /// <param name="shift">A number of the key's own, from 0.</param>
    /// <param name="now">The instant.</param>
    public long WindowAt(long shift, DateTimeOffset now) => (now.UtcTicks + (shift % Window.Ticks)) / Window.Ticks;

    /// <summary>How much is left of the window that an instant falls into.</summary>
    /// <param name="shift">A number of the key's own, from 0.</param>
    /// <param name="now">The instant.</param>
    public TimeSpan LeftAt(long shift, DateTimeOffset now) => TimeSpan.FromTicks(Window.Ticks - ((now.UtcTicks + (shift % Window.Ticks)) % Window.Ticks));

    [GeneratedRegex(@"^(?<count>[0-9]{1,6})/(?<n>[0-9]{0,4})(?<unit>[smhd])\z")]
    private static partial Regex Notation();
}
