using Care.Interfaces.SignIn;

namespace Care.Grains.SignIn;

/// <summary>Whether an attempt was let through, and what it was counted by.</summary>
internal sealed class Admission
{
    private Admission(IReadOnlyList<CountedAttempt> taken, TimeSpan? retryAfter) => (Taken, RetryAfter) = (taken, retryAfter);

    /// <summary>Let through and counted nowhere: limits are switched off, or a captcha was solved.</summary>
    public static Admission Free { get; } = new([], null);

    /// <summary>How long to wait; null where it was let through.</summary>
    public TimeSpan? RetryAfter { get; }

    public bool IsRefused => RetryAfter is not null;

    internal IReadOnlyList<CountedAttempt> Taken { get; }

    internal static Admission Counted(IReadOnlyList<CountedAttempt> taken) => new(taken, null);

    internal static Admission Refused(TimeSpan retryAfter) => new([], retryAfter);
}

/// <summary>One of the counts that an attempt is part of.</summary>
/// <param name="Purpose">What is attempted.</param>
/// <param name="Name">Whose attempts are counted: a username, a token, a network; empty for everybody's.</param>
/// <param name="Limit">How many are let through.</param>
internal sealed record CountedAttempt(string Purpose, string Name, RateLimit Limit);
