using System.Text.Json;
using System.Text.Json.Serialization;
using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

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

/// <summary>What is sent to sign in (contract 01, B3).</summary>
/// <param name="Username">Username, case-sensitive.</param>
/// <param name="Password">What was typed.</param>
/// <param name="Captcha">The answer to a captcha, which lets an attempt through that is one too many; or null.</param>
[GenerateSerializer, Immutable, Alias("care.SignInAttempt")]
public sealed record SignInAttempt(
    [property: Id(0), Required, Text(Characters.MaxNote), Example(DemoExamples.Doctor)] string Username,
    [property: Id(1), Required, Text(Characters.MaxNote), Example(DemoExamples.Password)] string Password,
    [property: Id(2), JsonPropertyName("g-recaptcha-response"), Shape<CaptchaAnswer>] string? Captcha)
{
    /// <summary>Says nothing: a password is never written to a log.</summary>
    public override string ToString() => nameof(SignInAttempt);
}

/// <summary>The answer to a captcha in a body (contract 01, B3): what is no text is none.</summary>
internal sealed class CaptchaAnswer : IFieldShape<string?>
{
    private CaptchaAnswer()
    {
    }

    public static string Schema => """{"type":["string","null"]}""";

    public static Optional<string?> Read(string name, JsonElement sent, ICollection<FieldError> errors) =>
        sent.ValueKind == JsonValueKind.String ? sent.GetString() : null;
}

/// <summary>A session that begins with a password (contract 01, B2).</summary>
/// <param name="User">The user's <c>external_id</c>.</param>
/// <param name="BegunOn">When it began. A session that began before the user's sessions were last ended is refused everywhere.</param>
[GenerateSerializer, Immutable, Alias("care.Session")]
public sealed record Session([property: Id(0)] Guid User, [property: Id(1)] DateTimeOffset BegunOn);
