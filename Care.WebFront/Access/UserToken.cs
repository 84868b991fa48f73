namespace Care.WebFront.Access;

/// <summary>A token whose signature and time are good.</summary>
internal sealed record UserToken(string Type, Guid User, DateTimeOffset IssuedAt, DateTimeOffset Expires);
