namespace Care.Grains.SignIn;

/// <summary>What comes of checking a password.</summary>
public enum PasswordCheck
{
    Wrong,
    Right,

    /// <summary>Right, and stored by a kind or cost that is no longer preferred: to be hashed anew.</summary>
    RightButOutdated,
}
