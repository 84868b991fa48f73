using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Care.WebFront.SignIn;

/// <summary>Signs and checks tokens (contract 01, B2): HS256, no issuer, no audience, no leeway. What they say is their kinds' own.</summary>
internal sealed class SignedTokens
{
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly SigningCredentials signing;
    private readonly TokenValidationParameters validation;

    public SignedTokens(Settings settings, TimeProvider time)
    {
        var key = new SymmetricSecurityKey(settings.SigningKey);
        signing = new(key, SecurityAlgorithms.HmacSha256);
        validation = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateIssuer = false,
            ValidateAudience = false,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.Zero,
            LifetimeValidator = (_, expires, _, _) => expires is { } end && end > time.GetUtcNow().UtcDateTime,
        };
    }

    public string Sign(string payload) => handler.CreateToken(payload, signing);

    /// <returns>The token, or null when it is malformed, wrongly signed or expired.</returns>
    public async ValueTask<JsonWebToken?> Read(string token) =>
        await handler.ValidateTokenAsync(token, validation) is { IsValid: true, SecurityToken: JsonWebToken jwt } ? jwt : null;
}
