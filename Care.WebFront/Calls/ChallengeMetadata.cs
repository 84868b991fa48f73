namespace Care.WebFront.Calls;

/// <summary>An endpoint whose first authentication scheme challenges: not being signed in is 401 there, not 403 (contract 01, A9).</summary>
/// <param name="Scheme">The scheme named in the challenge.</param>
internal sealed record ChallengeMetadata(string Scheme);
