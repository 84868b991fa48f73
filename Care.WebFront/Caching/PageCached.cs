using Care.Interfaces.Caching;

namespace Care.WebFront.Caching;

/// <summary>Marks an endpoint whose answers are cached and shared by all users for a time, or until what they show is changed (contract 01, A14).</summary>
/// <param name="Family">What they show.</param>
/// <param name="Lifetime">How long an answer is good for at the most.</param>
/// <param name="Parameters">The parameters of the query that make an answer another one. A request with any other is answered and not cached.</param>
internal sealed record PageCached(PageFamily Family, TimeSpan Lifetime, params string[] Parameters)
{
    /// <summary>Whether browsers may keep the answer as well. Nobody tells them of a change.</summary>
    public bool InBrowsers { get; init; } = true;
}
