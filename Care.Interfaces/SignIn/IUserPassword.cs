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
