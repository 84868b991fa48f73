namespace Care.Interfaces.SignIn;

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
