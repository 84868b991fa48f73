using Care.Interfaces.Calls;
using Care.Interfaces.Users;
using Orleans.Concurrency;

namespace Care.Interfaces.SignIn;

/// <summary>The password of an account (contract 01, B6 and B7): the same grain as <see cref="IUser"/>. Keyed by the user's <c>external_id</c>.</summary>
[Alias("care.IUserPassword")]
public interface IUserPassword : IGrainWithGuidKey
{
    /// <summary>
    /// Changes the caller's own password, which ends all sessions of the user, the caller's among them. The new one has to meet the rules
    /// (docs/differences.md); attempts are limited as those to sign in.
    /// </summary>
    /// <param name="old">The password until now.</param>
    /// <param name="new">The password from now on.</param>
    [Alias("Change"), ResponseTimeout("00:00:20")]
    Task<Outcome<Done>> Change(string old, string @new);

    /// <summary>Checks a password, beside whatever else the user's grain does meanwhile. Takes as long for a user whom there is not.</summary>
    /// <param name="password">What was typed.</param>
    /// <param name="isExpected">True for somebody who signs in from where the user did before: they are served before all others.</param>
    /// <param name="cancellation">Nobody waits for it any more.</param>
    /// <exception cref="CallRefusedException">Too many wait (429).</exception>
    [Internal, AlwaysInterleave, Alias("Verify"), ResponseTimeout("00:00:20")]
    Task<PasswordVerdict> Verify(string password, bool isExpected, CancellationToken cancellation = default);

    /// <summary>Begins a session of an active user whose password was found right, and still is the one.</summary>
    /// <param name="start">What it begins with.</param>
    [Internal, Alias("BeginSession"), ResponseTimeout("00:00:20")]
    Task<Outcome<Session>> BeginSession(SessionStart start);

    /// <summary>Checks the password of an active user without noting a sign-in, for silos of the release before.</summary>
    /// <param name="password">What was sent.</param>
    [Internal, Alias("Check"), ResponseTimeout("00:00:20")]
    Task<Outcome<Done>> Check(string password);

    /// <summary>Where to send the link for a new password; null for users who may not have one: unknown, inactive, without password or address.</summary>
    [Internal, AlwaysInterleave, Alias("ResetAddress")]
    Task<ResetAddress?> ResetAddress();

    /// <summary>
    /// Sets a new password that was authorised by a reset token, if it meets the rules (contract 01, B6.3). Changes nothing, and says so to nobody, where the
    /// user may not have a new one.
    /// </summary>
    /// <param name="password">The password from now on.</param>
    [Internal, Alias("Reset"), ResponseTimeout("00:00:20")]
    Task<Outcome<Done>> Reset(string password);
}

/// <summary>What came of checking a password.</summary>
/// <param name="IsRight">Whether it is the user's.</param>
/// <param name="IsOutdated">Right, and stored by a kind or cost that is no longer preferred: to be hashed anew.</param>
/// <param name="SetOn">When the password was set that it was checked against; null for one from before that was noted. A session begins only while it still is
/// the user's.</param>
[GenerateSerializer, Immutable, Alias("care.PasswordVerdict")]
public sealed record PasswordVerdict([property: Id(0)] bool IsRight, [property: Id(1)] bool IsOutdated, [property: Id(2)] DateTimeOffset? SetOn);

/// <summary>Whom a password reset mail is sent to.</summary>
/// <param name="Username">Username.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="PasswordSetOn">When the password was set that is to be reset, or null: links from before it are no good.</param>
[GenerateSerializer, Immutable, Alias("care.ResetAddress")]
public sealed record ResetAddress([property: Id(0)] string Username, [property: Id(1)] string Email, [property: Id(2)] DateTimeOffset? PasswordSetOn = null);

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
