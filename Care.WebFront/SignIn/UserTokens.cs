using System.Globalization;
using Care.Interfaces.SignIn;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Care.WebFront.SignIn;

/// <summary>Makes and checks the users' tokens (contract 01, B2).</summary>
internal sealed class UserTokens : IDisposable
{
    public const string Access = "access";
    public const string Refresh = "refresh";

    /// <summary>
    /// The claim that tells when the session began, which every token of a session keeps: an access token of an ended session is no better for having been
    /// issued since. Tokens of earlier releases have none and are judged by the second in which they were issued.
    /// </summary>
    private const string Session = "session";

    /// <summary>A signature is checked once, not at each of the requests that a page makes; what is remembered expires with the token.</summary>
    private const int MaxRemembered = 20_000;

    private readonly MemoryCache checkedTokens = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });
    private readonly Settings settings;
    private readonly TimeProvider time;
    private readonly SignedTokens tokens;

    public UserTokens(Settings settings, TimeProvider time)
    {
        this.settings = settings;
        this.time = time;
        tokens = new SignedTokens(settings, time);
    }

    /// <summary>A new pair at sign-in.</summary>
    public TokenPair Issue(Session session) => Issue(session.User, time.GetUtcNow(), SessionTime.Of(session.BegunOn));

    /// <summary>A new pair for a refresh token, which keeps the time of its sign-in; the old one stays good until it expires.</summary>
    public TokenPair Renew(UserToken refresh) => Issue(refresh.User, refresh.IssuedAt, refresh.SignedInOn);

    /// <summary>Checks a token.</summary>
    /// <returns>The token, or null when it is malformed, wrongly signed, expired or names no user.</returns>
    public async ValueTask<UserToken?> Check(string token)
    {
        if (checkedTokens.TryGetValue(token, out UserToken? known) && known!.Expires > time.GetUtcNow())
        {
            return known;
        }

        if (await tokens.Read(token) is not { } jwt || Read(jwt) is not { } read)
        {
            return null;
        }

        checkedTokens.Set(token, read, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = read.Expires });
        return read;
    }

    public void Dispose() => checkedTokens.Dispose();

    private static UserToken? Read(JsonWebToken jwt) =>
        jwt.TryGetPayloadValue("token_type", out string type)
            && jwt.TryGetPayloadValue("exp", out long exp)
            && jwt.TryGetPayloadValue("iat", out long iat)
            ? new UserToken(
                type,
                jwt.TryGetPayloadValue("user_id", out string user) && Guid.TryParse(user, out var id) ? id : Guid.Empty,
                DateTimeOffset.FromUnixTimeSeconds(iat),
                DateTimeOffset.FromUnixTimeSeconds(exp),
                jwt.TryGetPayloadValue(Session, out long session) ? session : SessionTime.OfSeconds(iat))
            : null;

    private TokenPair Issue(Guid user, DateTimeOffset signedIn, long session) =>
        new(Issue(Access, user, time.GetUtcNow(), session, settings.AccessTokenLifetime),
            Issue(Refresh, user, signedIn, session, settings.RefreshTokenLifetime));

    private string Issue(string type, Guid user, DateTimeOffset issuedAt, long session, TimeSpan lifetime)
    {
        var expires = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds();
        var payload = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"token_type":"{{type}}","exp":{{expires}},"iat":{{issuedAt.ToUnixTimeSeconds()}},"jti":"{{Guid.NewGuid():N}}","user_id":"{{user}}","{{Session}}":{{session}}}""");
        return tokens.Sign(payload);
    }
}

/// <summary>A token whose signature and time are good.</summary>
/// <param name="Type">What it is good for.</param>
/// <param name="User">Whose it is.</param>
/// <param name="IssuedAt">When it was issued; of a refresh token the second of the sign-in.</param>
/// <param name="Expires">Until when it is good.</param>
/// <param name="SignedInOn">When the session began, in microseconds of Unix time.</param>
internal sealed record UserToken(string Type, Guid User, DateTimeOffset IssuedAt, DateTimeOffset Expires, long SignedInOn);
