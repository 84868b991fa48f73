namespace Care.WebFront.Calls;

/// <summary>Marks an endpoint whose answers are cached by URL and shared by all users, here and in browsers, for a fixed time (contract 01, A14).</summary>
/// <param name="Lifetime">How long an answer is good for.</param>
internal sealed record PageCached(TimeSpan Lifetime);
