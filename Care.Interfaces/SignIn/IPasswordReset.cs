using Care.Interfaces.Calls;

namespace Care.Interfaces.SignIn;

/// <summary>The reset token of one user, there being at most one (contract 01, B6). Keyed by the user's <c>external_id</c>.</summary>
[Alias("care.IPasswordReset")]
[Internal]
public interface IPasswordReset : IGrainWithGuidKey
{
    /// <summary>Sends the user a mail with the link; a token that is still good is sent again. Says nothing of what came of it.</summary>
    /// <param name="origin">Where the request came from.</param>
    [Alias("Mail")]
    Task Mail(ResetOrigin origin);

    /// <summary>What is known of a token; one that is found expired is removed.</summary>
    /// <param name="token">The token of the link.</param>
    [Alias("Check")]
    Task<ResetTokenStanding> Check(string token);

    /// <summary>Sets a new password and removes the token, or tells which rules the password breaks and keeps the token.</summary>
    /// <param name="token">The token of the link, checked before.</param>
    /// <param name="password">The password from now on.</param>
    [Alias("Use")]
    Task<Outcome<Done>> Use(string token, string password);
}

/// <summary>Forgotten passwords (contract 01, B6). A pool of workers; key 0.</summary>
[Alias("care.IPasswordResets")]
public interface IPasswordResets : IGrainWithIntegerKey
{
    /// <summary>Asks for a mail with a link. Answers the same, and as fast, whether or not the user exists.</summary>
    /// <param name="username">Whose password is forgotten.</param>
    /// <param name="captcha">The answer to a captcha, or null.</param>
    /// <param name="origin">Where the request came from.</param>
    [Public("contract 01, B6.1: password reset"), Alias("Ask")]
    Task<Outcome<Done>> Ask(string username, string? captcha, ResetOrigin origin);

    /// <summary>Tells whether a token is good.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="captcha">The answer to a captcha, or null.</param>
    [Public("contract 01, B6.2: password reset"), Alias("Check")]
    Task<Outcome<Done>> Check(string token, string? captcha);

    /// <summary>Sets a new password and uses the token up.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="password">The password from now on.</param>
    /// <param name="captcha">The answer to a captcha, or null.</param>
    [Public("contract 01, B6.3: password reset"), Alias("Confirm")]
    Task<Outcome<Done>> Confirm(string token, string password, string? captcha);
}

/// <summary>Where a password reset was asked from, kept beside its token.</summary>
/// <param name="UserAgent">What the client calls itself; empty when it does not say.</param>
/// <param name="Address">Its network address, or null.</param>
[GenerateSerializer, Immutable, Alias("care.ResetOrigin")]
public sealed record ResetOrigin([property: Id(0)] string UserAgent, [property: Id(1)] string? Address);

/// <summary>What is known of a password reset token.</summary>
public enum ResetTokenStanding
{
    /// <summary>There is no such token, or no longer.</summary>
    Unknown = 0,

    /// <summary>It was good, more than an hour ago.</summary>
    Expired = 1,

    /// <summary>It sets a new password.</summary>
    Good = 2,
}
