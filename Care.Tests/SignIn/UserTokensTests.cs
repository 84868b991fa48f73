using Care.Interfaces.SignIn;
using Care.WebFront;
using Care.WebFront.SignIn;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Care.Tests.SignIn;

/// <summary>Users' tokens (contract 01, B2 and B4).</summary>
public sealed class UserTokensTests : IDisposable
{
    private static readonly Guid User = Guid.NewGuid();

    private static readonly Session Begun = new(User, new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero).AddMicroseconds(250_000));

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));
    private readonly UserTokens tokens;

    public UserTokensTests() => tokens = new UserTokens(SettingsOf("a key for tests, thirty-two bytes or more"), clock);

    public void Dispose() => tokens.Dispose();

    [Fact]
    public async Task An_access_token_is_good_for_ten_minutes_to_the_second()
    {
        var (access, _) = tokens.Issue(Begun);
        clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Equal((UserTokens.Access, User), await tokens.Check(access) is { } token ? (token.Type, token.User) : default);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await tokens.Check(access));
    }

    [Fact]
    public async Task A_renewed_pair_lives_anew_and_keeps_the_time_of_the_sign_in()
    {
        var signedIn = clock.GetUtcNow();
        var (_, refresh) = tokens.Issue(Begun);
        clock.Advance(TimeSpan.FromMinutes(29));
        var (access, renewed) = tokens.Renew((await tokens.Check(refresh))!);
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.NotNull(await tokens.Check(access));
        Assert.Null(await tokens.Check(refresh));
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(signedIn, (await tokens.Check(renewed))?.IssuedAt);
    }

    [Fact]
    public void A_token_says_what_the_contract_says_and_nothing_else()
    {
        var jwt = new JsonWebToken(tokens.Issue(Begun).Access);
        Assert.Equal("HS256", jwt.Alg);
        Assert.Equal(["exp", "iat", "jti", "session", "token_type", "user_id"], jwt.Claims.Select(claim => claim.Type).Order(StringComparer.Ordinal));
        Assert.Equal(User.ToString(), jwt.GetClaim("user_id").Value);
        Assert.Equal(32, jwt.GetClaim("jti").Value.Length);
    }

    [Fact]
    public async Task Every_token_of_a_session_tells_when_the_session_began()
    {
        var (access, refresh) = tokens.Issue(Begun);
        clock.Advance(TimeSpan.FromMinutes(5));
        var renewed = tokens.Renew((await tokens.Check(refresh))!);
        Assert.All([access, refresh, renewed.Access, renewed.Refresh], token =>
            Assert.Equal($"{SessionTime.Of(Begun.BegunOn)}", new JsonWebToken(token).GetClaim("session").Value));
    }

    [Fact]
    public async Task A_token_of_an_earlier_release_is_of_a_session_that_began_when_it_was_issued()
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var before = new SignedTokens(SettingsOf("a key for tests, thirty-two bytes or more"), clock).Sign(
            $$"""{"token_type":"refresh","exp":{{now + 60}},"iat":{{now}},"jti":"x","user_id":"{{User}}"}""");
        var token = (await tokens.Check(before))!;
        Assert.Equal(SessionTime.OfSeconds(now), token.SignedInOn);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(token.SignedInOn, (await tokens.Check(tokens.Renew(token).Access))?.SignedInOn);
    }

    [Fact]
    public async Task A_token_of_another_key_is_no_token()
    {
        using var others = new UserTokens(SettingsOf("another key for tests, thirty-two bytes or more"), clock);
        Assert.Null(await tokens.Check(others.Issue(Begun).Access));
        Assert.Null(await tokens.Check(""));
        Assert.Null(await tokens.Check("a.b.c"));
    }

    [Fact]
    public async Task A_token_without_a_signature_is_no_token()
    {
        var parts = tokens.Issue(Begun).Access.Split('.');
        Assert.Null(await tokens.Check($"eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{parts[1]}."));
        Assert.Null(await tokens.Check($"{parts[0]}.{parts[1]}."));
    }

    private static Settings SettingsOf(string key) => new()
    {
        DatabaseUrl = "",
        RedisUrl = "",
        ClusterId = "",
        ServiceId = "",
        SigningKey = System.Text.Encoding.UTF8.GetBytes(key),
        AccessTokenLifetime = TimeSpan.FromMinutes(10),
        RefreshTokenLifetime = TimeSpan.FromMinutes(30),
        Bind = "",
        Port = 0,
        Production = false,
        Maintenance = false,
        AppVersion = "",
        CorsAllowedOrigins = [],
        CorsAllowedOriginRegexes = [],
    };
}
