namespace Care.Interfaces.SignIn;

/// <summary>Where a password reset was asked from, kept beside its token.</summary>
/// <param name="UserAgent">What the client calls itself; empty when it does not say.</param>
/// <param name="Address">Its network address, or null.</param>
[GenerateSerializer, Immutable, Alias("care.ResetOrigin")]
public sealed record ResetOrigin([property: Id(0)] string UserAgent, [property: Id(1)] string? Address);
