namespace Care.Grains.SignIn;

/// <summary>Tells people from programs.</summary>
public interface ICaptcha
{
    /// <summary>Whether the answer to a captcha is right; false where none was given or nobody can tell.</summary>
    Task<bool> IsSolved(string? answer);
}
