using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.SignIn;

/// <summary>What is sent to sign in (contract 01, B3).</summary>
/// <param name="Username">Username, case-sensitive.</param>
/// <param name="Password">What was typed.</param>
/// <param name="Captcha">The answer to a captcha, which lets an attempt through that is one too many; or null.</param>
[GenerateSerializer, Immutable, Alias("care.SignInAttempt")]
public sealed record SignInAttempt(
    [property: Id(0), Required, Text(Characters.MaxNote)] string Username,
    [property: Id(1), Required, Text(Characters.MaxNote)] string Password,
    [property: Id(2), JsonPropertyName("g-recaptcha-response"), Shape<CaptchaAnswer>] string? Captcha)
{
    /// <summary>Says nothing: a password is never written to a log.</summary>
    public override string ToString() => nameof(SignInAttempt);
}
