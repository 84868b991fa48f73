namespace Care.Interfaces.SignIn;

/// <summary>Whom a password reset mail is sent to.</summary>
/// <param name="Username">Username.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="PasswordSetOn">When the password was set that is to be reset, or null: links from before it are no good.</param>
[GenerateSerializer, Immutable, Alias("care.ResetAddress")]
public sealed record ResetAddress([property: Id(0)] string Username, [property: Id(1)] string Email, [property: Id(2)] DateTimeOffset? PasswordSetOn = null);
