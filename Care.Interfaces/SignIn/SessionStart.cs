namespace Care.Interfaces.SignIn;

/// <summary>What a session begins with, once the password was found right.</summary>
/// <param name="PasswordSetOn">What the verdict said of the password (<see cref="PasswordVerdict.SetOn"/>).</param>
/// <param name="Outdated">The password where it is to be hashed anew, else null.</param>
/// <param name="Origin">The keyed hash of the network it was sent from, which is remembered; null where that is not known.</param>
/// <param name="IsSignIn">False where the password is sent with every request (HTTP Basic): then nothing is noted.</param>
[GenerateSerializer, Immutable, Alias("care.SessionStart")]
public sealed record SessionStart(
    [property: Id(0)] DateTimeOffset? PasswordSetOn, [property: Id(1)] string? Outdated, [property: Id(2)] string? Origin, [property: Id(3)] bool IsSignIn)
{
    /// <summary>Says nothing: a password is never written to a log.</summary>
    public override string ToString() => nameof(SessionStart);
}
