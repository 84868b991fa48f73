namespace Care.WebFront.SignIn;

/// <summary>A token whose signature and time are good.</summary>
/// <param name="Type">What it is good for.</param>
/// <param name="User">Whose it is.</param>
/// <param name="IssuedAt">When it was issued; of a refresh token the second of the sign-in.</param>
/// <param name="Expires">Until when it is good.</param>
/// <param name="SignedInOn">When the session began, in microseconds of Unix time.</param>
internal sealed record UserToken(string Type, Guid User, DateTimeOffset IssuedAt, DateTimeOffset Expires, long SignedInOn);
