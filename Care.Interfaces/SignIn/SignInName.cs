namespace Care.Interfaces.SignIn;

/// <summary>Whose name somebody signs in with.</summary>
/// <param name="User">The user's <c>external_id</c>; for a name that nobody bears an id that no user has.</param>
/// <param name="Exists">Whether somebody bears the name.</param>
/// <param name="IsKnownOrigin">Whether the user has signed in from the same network before.</param>
[GenerateSerializer, Immutable, Alias("care.SignInName")]
public sealed record SignInName([property: Id(0)] Guid User, [property: Id(1)] bool Exists, [property: Id(2)] bool IsKnownOrigin);
