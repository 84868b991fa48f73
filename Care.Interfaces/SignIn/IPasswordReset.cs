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
