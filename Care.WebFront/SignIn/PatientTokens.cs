using System.Globalization;
using System.Text.Json;

namespace Care.WebFront.SignIn;

/// <summary>
/// Makes and checks the tokens of patients who signed in by one-time password (contract 01, B9): of a type of their own, without a user, not renewed.
/// </summary>
internal sealed class PatientTokens(Settings settings, TimeProvider time)
{
    public const string Type = "patient_login";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly SignedTokens tokens = new(settings, time);

    public string Issue(string phoneNumber)
    {
        var now = time.GetUtcNow();
        return tokens.Sign(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"token_type":"{{Type}}","exp":{{(now + Life).ToUnixTimeSeconds()}},"iat":{{now.ToUnixTimeSeconds()}},"jti":"{{Guid.NewGuid():N}}","phone_number":{{JsonSerializer.Serialize(phoneNumber)}}}"""));
    }

    /// <returns>The patient's number; null when the token is none, or none of a patient.</returns>
    public async ValueTask<string?> Check(string token) =>
        await tokens.Read(token) is { } jwt
            && jwt.TryGetPayloadValue("token_type", out string type) && type == Type
            && jwt.TryGetPayloadValue("phone_number", out string phoneNumber) && phoneNumber.Length > 0
            ? phoneNumber
            : null;
}
