using Care.WebFront;
using Care.WebFront.Access;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Care.Tests.Access;

/// <summary>Users' tokens (contract 01, B2 and B4).</summary>
public sealed class UserTokensTests : IDisposable
{
    private static readonly Guid User = Guid.NewGuid();

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));
    private readonly UserTokens tokens;

    public UserTokensTests() => tokens = new UserTokens(SettingsOf("a key for tests, thirty-two bytes or more"), clock);

    public void Dispose() => tokens.Dispose();

    [Fact]
    public async Task An_access_token_is_good_for_ten_minutes_to_the_second()
    {
        var (access, _) = tokens.Issue(User);
        clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Equal((UserTokens.Access, User), await tokens.Check(access) is { } token ? (token.Type, token.User) : default);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await tokens.Check(access));
    }

    [Fact]
    public async Task A_renewed_pair_lives_anew_and_keeps_the_time_of_the_sign_in()
    {
        var signedIn = clock.GetUtcNow();
        var (_, refresh) = tokens.Issue(User);
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
        var jwt = new JsonWebToken(tokens.Issue(User).Access);
        Assert.Equal("HS256", jwt.Alg);
        Assert.Equal(["exp", "iat", "jti", "token_type", "user_id"], jwt.Claims.Select(claim => claim.Type).Order(StringComparer.Ordinal));
        Assert.Equal(User.ToString(), jwt.GetClaim("user_id").Value);
        Assert.Equal(32, jwt.GetClaim("jti").Value.Length);
    }

    [Fact]
    public async Task A_token_of_another_key_is_no_token()
    {
        using var others = new UserTokens(SettingsOf("another key for tests, thirty-two bytes or more"), clock);
        Assert.Null(await tokens.Check(others.Issue(User).Access));
        Assert.Null(await tokens.Check(""));
        Assert.Null(await tokens.Check("a.b.c"));
    }

    [Fact]
    public async Task A_token_without_a_signature_is_no_token()
    {
        var parts = tokens.Issue(User).Access.Split('.');
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
