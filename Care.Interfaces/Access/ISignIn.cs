using Care.Interfaces.Calls;

namespace Care.Interfaces.Access;

/// <summary>The door of the system: passwords are checked here and nowhere else, each attempt counted first (contract 01, B3). A pool of workers; key 0.</summary>
[Alias("care.ISignIn")]
public interface ISignIn : IGrainWithIntegerKey
{
    /// <summary>Checks the password and notes the sign-in. Wrong, inactive and unknown answer alike, also in time.</summary>
    /// <param name="attempt">What was sent.</param>
    /// <remarks>Waits for its turn to hash: a morning's sign-ins on a small machine take longer than other calls may.</remarks>
    /// <returns>The user's <c>external_id</c>.</returns>
    [Public("contract 01, B3: sign-in"), Alias("SignIn"), ResponseTimeout("00:00:20")]
    Task<Outcome<Guid>> SignIn(SignInAttempt attempt);

    /// <summary>Checks the password of a caller who sends it with every request (contract 01, B1, HTTP Basic); notes no sign-in. Counted together with sign-ins.</summary>
    /// <param name="attempt">What was sent.</param>
    /// <returns>The user's <c>external_id</c>.</returns>
    [Public("contract 01, B1: HTTP Basic"), Alias("Identify"), ResponseTimeout("00:00:20")]
    Task<Outcome<Guid>> Identify(SignInAttempt attempt);
}
