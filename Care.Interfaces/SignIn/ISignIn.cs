using Care.Interfaces.Calls;

namespace Care.Interfaces.SignIn;

/// <summary>
/// The door of the system: passwords are checked here and nowhere else, each attempt counted first (contract 01, B3). A pool of workers; key 0.
/// </summary>
[Alias("care.ISignIn")]
public interface ISignIn : IGrainWithIntegerKey
{
    /// <summary>Checks the password and begins a session. Wrong, inactive and unknown answer alike, also in time.</summary>
    /// <param name="attempt">What was sent.</param>
    /// <param name="cancellation">The client is gone: nothing is hashed for it.</param>
    /// <remarks>Waits for its turn to hash, or is refused at once where too many wait (429).</remarks>
    [Public("contract 01, B3: sign-in"), Alias("Begin"), ResponseTimeout("00:00:20")]
    Task<Outcome<Session>> Begin(SignInAttempt attempt, CancellationToken cancellation = default);

    /// <summary>
    /// Checks the password of a caller who sends it with every request (contract 01, B1, HTTP Basic); notes no sign-in. A wrong one is counted together with
    /// sign-ins, a right one is not.
    /// </summary>
    /// <param name="attempt">What was sent.</param>
    /// <param name="cancellation">The client is gone: nothing is hashed for it.</param>
    [Public("contract 01, B1: HTTP Basic"), Alias("Recognise"), ResponseTimeout("00:00:20")]
    Task<Outcome<Session>> Recognise(SignInAttempt attempt, CancellationToken cancellation = default);

    /// <summary>As <see cref="Begin"/>, for front ends of the release before.</summary>
    /// <param name="attempt">What was sent.</param>
    /// <returns>The user's <c>external_id</c>.</returns>
    [Public("contract 01, B3: sign-in"), Alias("SignIn"), ResponseTimeout("00:00:20")]
    Task<Outcome<Guid>> SignIn(SignInAttempt attempt);

    /// <summary>As <see cref="Recognise"/>, for front ends of the release before.</summary>
    /// <param name="attempt">What was sent.</param>
    /// <returns>The user's <c>external_id</c>.</returns>
    [Public("contract 01, B1: HTTP Basic"), Alias("Identify"), ResponseTimeout("00:00:20")]
    Task<Outcome<Guid>> Identify(SignInAttempt attempt);
}
