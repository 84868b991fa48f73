namespace Care.WebFront.SignIn;

/// <summary>An endpoint that takes the tokens of assets beside those of users (contract 01, B1).</summary>
internal sealed class TakesAssetTokens;

/// <summary>An endpoint that takes the tokens of middleware, and no other credentials (contract 01, B1).</summary>
/// <param name="OfAssets">True where the token has to name an asset, whose user is then the caller.</param>
internal sealed record TakesMiddlewareTokens(bool OfAssets);
