using Care.Interfaces.Calls;

namespace Care.Interfaces.Access;

/// <summary>
/// Counts the attempts of one name or token for one purpose (contract 01, B7). Keyed <c>rate/{purpose}/{keyed hash of the name or token}</c>: neither can be read from
/// a key in a log. The count is in memory only: when a silo dies, those it counted for get their attempts back, which is less harm than a write an attempt.
/// </summary>
[Alias("care.IRateLimit")]
public interface IRateLimit : IGrainWithStringKey
{
    /// <summary>Counts an attempt, also when it is one too many.</summary>
    /// <param name="limit">The limit of the purpose.</param>
    /// <returns>True while the limit is not exceeded.</returns>
    [Internal, Alias("Admit")]
    Task<bool> Admit(RateLimit limit);
}
