namespace Care.Interfaces.SignIn;

/// <summary>
/// The instants that sessions are told apart by, as tokens and callers carry them: microseconds of Unix time, which is what the database keeps of an instant.
/// </summary>
public static class SessionTime
{
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>An instant.</summary>
    public static long Of(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>A second of Unix time, which is all that the tokens of earlier releases tell of their sign-in.</summary>
    public static long OfSeconds(long seconds) => seconds * MicrosecondsPerSecond;

    /// <summary>
    /// When a session begins: not before the user's last sign-in and not before their sessions were last ended, whatever the clocks of silos say.
    /// </summary>
    /// <param name="now">The silo's clock.</param>
    /// <param name="lastSignIn">When the user last signed in or refreshed, or null.</param>
    /// <param name="ended">When their sessions were last ended, or null.</param>
    public static DateTimeOffset Beginning(DateTimeOffset now, DateTimeOffset? lastSignIn, DateTimeOffset? ended) => Later(Later(now, lastSignIn), ended);

    /// <summary>When all sessions end: after the last one began, whatever the clocks of silos say.</summary>
    /// <param name="now">The silo's clock.</param>
    /// <param name="lastSignIn">When the user last signed in or refreshed, or null.</param>
    public static DateTimeOffset End(DateTimeOffset now, DateTimeOffset? lastSignIn) => Later(now, lastSignIn?.AddMicroseconds(1));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
