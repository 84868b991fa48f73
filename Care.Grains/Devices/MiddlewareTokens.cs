using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Care.Grains.Devices;

/// <summary>Signs what this server asks of middleware (contract 01, B8, "Server to middleware"): a token by its first key, good for a minute.</summary>
internal sealed class MiddlewareTokens(MiddlewareOptions options, TimeProvider time)
{
    private const int LifeSeconds = 60;

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials? signing = options.SigningKey is { } key ? new(key, SecurityAlgorithms.RsaSha256) : null;

    /// <summary>A new token; null where there is no key.</summary>
    public string? Issue()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return signing is null
            ? null
            : handler.CreateToken(string.Create(CultureInfo.InvariantCulture, $$"""{"iat":{{now}},"exp":{{now + LifeSeconds}}}"""), signing);
    }
}
