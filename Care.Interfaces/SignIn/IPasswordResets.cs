using Care.Interfaces.Calls;

namespace Care.Interfaces.SignIn;

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
