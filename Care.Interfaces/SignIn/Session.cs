namespace Care.Interfaces.SignIn;

/// <summary>A session that begins with a password (contract 01, B2).</summary>
/// <param name="User">The user's <c>external_id</c>.</param>
/// <param name="BegunOn">When it began. A session that began before the user's sessions were last ended is refused everywhere.</param>
[GenerateSerializer, Immutable, Alias("care.Session")]
public sealed record Session([property: Id(0)] Guid User, [property: Id(1)] DateTimeOffset BegunOn);
