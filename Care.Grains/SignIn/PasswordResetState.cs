using Care.Grains.Storage;

namespace Care.Grains.SignIn;

/// <summary>A user's reset token as stored.</summary>
[Kind("password_reset")]
internal sealed record PasswordResetState : EntityState
{
    /// <summary>What the token is made from, with the signing key.</summary>
    public string Seed { get; init; } = "";

    public string TokenHash { get; init; } = "";

    public DateTimeOffset IssuedOn { get; init; }

    /// <summary>The keyed hash of the address that the link was sent to; null for one from before that was noted.</summary>
    public string? SentTo { get; init; }

    public string UserAgent { get; init; } = "";

    public string? Address { get; init; }

    /// <summary>Says nothing: whoever has the hash can look for the token.</summary>
    public override string ToString() => nameof(PasswordResetState);
}
