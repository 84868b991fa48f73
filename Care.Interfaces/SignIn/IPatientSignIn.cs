using Care.Interfaces.Calls;

namespace Care.Interfaces.SignIn;

/// <summary>The door for patients, who have no account: a one-time password, sent to their phone (contract 04, 10). A pool of workers; key 0.</summary>
[Alias("care.IPatientSignIn")]
public interface IPatientSignIn : IGrainWithIntegerKey
{
    /// <summary>Sends a one-time password by text message; to a number that is no mobile number nothing is sent, which the answer does not tell.</summary>
    /// <param name="phoneNumber">Whose phone it is.</param>
    /// <returns>Refused once the number has had its codes.</returns>
    [Public("contract 04, 10.1: one-time passwords"), Alias("SendCode")]
    Task<Outcome<Done>> SendCode(string phoneNumber);

    /// <summary>Uses a one-time password up.</summary>
    /// <param name="phoneNumber">The number that it was sent to.</param>
    /// <param name="code">The code.</param>
    /// <returns>Refused alike whether the code is wrong, used, too old, tried too often, or was never sent.</returns>
    [Public("contract 04, 10.2: sign-in by one-time password"), Alias("SignIn")]
    Task<Outcome<Done>> SignIn(string phoneNumber, string code);
}
