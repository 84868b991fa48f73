using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Care.Grains.Devices;

/// <summary>
/// Checks the tokens that the middleware of hospitals signs (contract 03, §13.1, 5): RS256 by a key that it publishes, and neither expired nor of the future.
/// </summary>
internal sealed class InboundTokens(PublishedKeys keys, TimeProvider time)
{
    /// <summary>How far the clock of a middleware may be off.</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>Longer than any token is.</summary>
    private const int MaxLength = 8 * 1024;

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    /// <summary>A token of the middleware at a host; null for one that is none.</summary>
    public async Task<JsonWebToken?> Read(string host, string token)
    {
        // Nobody is asked for keys for what is no token anyway.
        if (token.Length > MaxLength || !handler.CanReadToken(token) || Parse(token) is not { Alg: SecurityAlgorithms.RsaSha256 } sent || !IsInTime(sent))
        {
            return null;
        }

        return await Check(sent, await keys.Of(host).ConfigureAwait(false)).ConfigureAwait(false)
            ?? (await keys.Renewed(host).ConfigureAwait(false) is { } renewed ? await Check(sent, renewed).ConfigureAwait(false) : null);
    }

    private JsonWebToken? Parse(string token)
    {
        try
        {
            return handler.ReadJsonWebToken(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A token says until when it is good. Those that are issued later than now are some other clock's.</summary>
    private bool IsInTime(JsonWebToken token)
    {
        var now = time.GetUtcNow();
        return token.TryGetPayloadValue("exp", out long exp) && now.ToUnixTimeSeconds() < exp + Skew.TotalSeconds
            && (!token.TryGetPayloadValue("iat", out long iat) || iat <= (now + Skew).ToUnixTimeSeconds())
            && (!token.TryGetPayloadValue("nbf", out long nbf) || nbf <= (now + Skew).ToUnixTimeSeconds());
    }

    /// <summary>By the key that the token names, where the set has it, else by the first one.</summary>
    private async Task<JsonWebToken?> Check(JsonWebToken token, IReadOnlyList<SecurityKey> set)
    {
        if (set is not [var first, ..])
        {
            return null;
        }

        var named = string.IsNullOrEmpty(token.Kid) ? null : set.FirstOrDefault(key => key.KeyId == token.Kid);
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            // A key without an id, or one that the token calls otherwise, is tried all the same.
            IssuerSigningKeyResolver = (_, _, _, _) => [named ?? first],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        }).ConfigureAwait(false);
        return result.IsValid ? token : null;
    }
}
