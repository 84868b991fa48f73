using Care.WebFront.SignIn;

namespace Care.WebFront.Errors;

/// <summary>An endpoint whose first authentication scheme challenges: not being signed in is 401 there, not 403 (contract 01, A9).</summary>
/// <param name="Scheme">The scheme named in the challenge.</param>
/// <param name="ForBrowsers">True where only a person at a browser is challenged, who could not sign in otherwise.</param>
internal sealed record ChallengeMetadata(string Scheme, bool ForBrowsers = false)
{
    /// <summary>Where assets may come too, their scheme is the first (contract 01, A9).</summary>
    public static ChallengeMetadata ForAssets { get; } = new(MiddlewareCredentials.Scheme);

    /// <summary>True when this request is answered by the challenge.</summary>
    public bool Challenges(HttpRequest request) => !ForBrowsers || request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
