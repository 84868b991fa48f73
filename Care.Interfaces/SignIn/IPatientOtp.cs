using Care.Interfaces.Calls;

namespace Care.Interfaces.SignIn;

/// <summary>
/// The one-time passwords of one phone number (contract 04, 10). Keyed by <c>otp/</c> and a keyed hash of the number, as keys show in logs and traces.
/// </summary>
[Alias("care.IPatientOtp")]
[Internal]
public interface IPatientOtp : IGrainWithStringKey
{
    /// <summary>Makes a code and sends it.</summary>
    /// <param name="phoneNumber">The number, which is not kept.</param>
    /// <returns>Refused once the number has had its codes.</returns>
    [Alias("Send")]
    Task<Outcome<Done>> Send(string phoneNumber);

    /// <summary>Uses the codes up where one of them is this one; counts a miss against them all where none is.</summary>
    /// <param name="code">The code.</param>
    [Alias("Use")]
    Task<bool> Use(string code);
}
