namespace Care.Interfaces.Access;

/// <summary>Whom a password reset mail is sent to.</summary>
/// <param name="Username">Username.</param>
/// <param name="Email">E-mail address.</param>
[GenerateSerializer, Immutable, Alias("care.ResetAddress")]
public sealed record ResetAddress([property: Id(0)] string Username, [property: Id(1)] string Email);
