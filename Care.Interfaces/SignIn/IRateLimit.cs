using Care.Interfaces.Calls;

namespace Care.Interfaces.SignIn;

/// <summary>
/// Counts the attempts of one name or token for one purpose (contract 01, B7). Keyed <c>rate/{purpose}/{keyed hash of the name or token}</c>: neither can be
/// read from a key in a log. The count is in memory only: when a silo dies, those it counted for get their attempts back, which is less harm than a write an
/// attempt.
/// </summary>
[Alias("care.IRateLimit")]
public interface IRateLimit : IGrainWithStringKey
{
    /// <summary>Counts an attempt, also when it is one too many.</summary>
    /// <param name="limit">The limit of the purpose.</param>
    /// <returns>True while the limit is not exceeded.</returns>
    [Internal, Alias("Admit")]
    Task<bool> Admit(RateLimit limit);

    /// <summary>Counts an attempt, also when it is one too many, and tells how long the window lasts.</summary>
    /// <param name="limit">The limit of the purpose.</param>
    [Internal, Alias("Take")]
    Task<RateVerdict> Take(RateLimit limit);

    /// <summary>Takes an attempt back that was counted and is none, such as one with the right password; nothing where its window is over.</summary>
    /// <param name="limit">The limit that it was counted under.</param>
    [Internal, Alias("GiveBack")]
    Task GiveBack(RateLimit limit);
}

/// <summary>Whether an attempt is let through.</summary>
/// <param name="IsAdmitted">Whether it is.</param>
/// <param name="RetryAfter">How long the window lasts in which it was counted.</param>
[GenerateSerializer, Immutable, Alias("care.RateVerdict")]
public readonly record struct RateVerdict([property: Id(0)] bool IsAdmitted, [property: Id(1)] TimeSpan RetryAfter);
