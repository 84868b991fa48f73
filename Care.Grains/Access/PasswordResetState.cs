using Care.Grains.Storage;

namespace Care.Grains.Access;

/// <summary>A user's reset token as stored.</summary>
public sealed record PasswordResetState : EntityState
{
    /// <summary>What the token is made from, with the signing key.</summary>
    public string Seed { get; init; } = "";

    public string TokenHash { get; init; } = "";

    public DateTimeOffset IssuedOn { get; init; }

    public string UserAgent { get; init; } = "";

    public string? Address { get; init; }
}
