using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.SignIn;

/// <summary>The body that renews a pair of tokens (contract 01, B4).</summary>
public sealed record TokenToRefresh
{
    /// <summary>The refresh token.</summary>
    [Required, Text(Characters.MaxNote)]
    public string Refresh { get; init; } = "";

    /// <summary>Says nothing: a secret is never written to a log.</summary>
    public override string ToString() => nameof(TokenToRefresh);
}

/// <summary>The body that asks whether a token is good (contract 01, B5).</summary>
public sealed record TokenToVerify
{
    /// <summary>The token, of either type.</summary>
    [Required, Text(Characters.MaxNote)]
    public string Token { get; init; } = "";

    /// <summary>Says nothing: a secret is never written to a log.</summary>
    public override string ToString() => nameof(TokenToVerify);
}

/// <summary>A pair of tokens (contract 01, B2).</summary>
/// <param name="Access">The token that requests bear.</param>
/// <param name="Refresh">The token that renews the pair.</param>
public sealed record TokenPair(string Access, string Refresh)
{
    /// <summary>Says nothing: a token is never written to a log.</summary>
    public override string ToString() => nameof(TokenPair);
}

/// <summary>The answer to a good token: an empty object (contract 01, B5).</summary>
public sealed record GoodToken;
