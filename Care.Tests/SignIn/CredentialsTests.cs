using System.Net;
using System.Net.Http.Json;
using System.Text;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Care.Tests.Servers;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Care.Tests.SignIn;

/// <summary>How requests with missing or bad credentials are answered (contract 01, A9 and B1).</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class CredentialsTests(TwoFrontEnds system)
{
    private const string InvalidToken =
        """{"detail":"Invalid Token, please relogin to continue","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired"}]}""";

    private const string NotProvided = """{"detail":"Authentication credentials were not provided."}""";

    [Theory]
    [InlineData(null, NotProvided)]
    [InlineData("Token abc", NotProvided)]
    [InlineData("Bearer a b", """{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}""")]
    [InlineData("Bearer abc", InvalidToken)]
    public async Task A_header_that_is_no_good_is_answered_403_without_a_challenge(string? header, string body)
    {
        using var answer = await Get(header, "/api/v1/users/getcurrentuser/");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync());
        Assert.Empty(answer.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task Tokens_that_are_expired_of_another_type_or_wrongly_signed_are_answered_alike()
    {
        var user = Guid.NewGuid();
        foreach (var token in new[] { Token(user, minutes: -1), Token(user, type: "refresh"),
            Token(user, key: "another key, also of thirty-two bytes or more"u8.ToArray()) })
        {
            Assert.Equal((HttpStatusCode.Forbidden, InvalidToken), await Own("Bearer " + token));
        }
    }

    [Fact]
    public async Task A_good_token_of_no_user_says_what_is_wrong()
    {
        Assert.Equal((HttpStatusCode.Forbidden, """{"detail":"Token contained no recognizable user identification","code":"token_not_valid"}"""),
            await Own("Bearer " + Token(null)));
        Assert.Equal((HttpStatusCode.Forbidden, """{"detail":"User not found","code":"user_not_found"}"""), await Own("Bearer " + Token(Guid.NewGuid())));
        var inactive = await system.User(UserType.Doctor, permissions => permissions with { IsActive = false });
        Assert.Equal((HttpStatusCode.Forbidden, """{"detail":"User is inactive","code":"user_inactive"}"""), await Own("Bearer " + Token(inactive.Id)));
    }

    [Fact]
    public async Task A_bad_token_is_refused_on_public_endpoints_too_but_not_where_credentials_are_ignored()
    {
        using var directory = await Get("Bearer abc", "/api/v1/getallfacilities/");
        Assert.Equal(HttpStatusCode.Forbidden, directory.StatusCode);
        using var ping = await Get("Bearer abc", "/ping/");
        Assert.Equal(HttpStatusCode.OK, ping.StatusCode);
    }

    [Fact]
    public async Task Sign_in_and_refresh_challenge_for_a_bearer()
    {
        using var client = system.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer abc");
        using var refresh = await client.PostAsJsonAsync("/api/v1/auth/token/refresh/", new { refresh = "abc" });
        Assert.Equal(HttpStatusCode.Unauthorized, refresh.StatusCode);
        Assert.Equal("""{"detail":"Token is invalid or expired","code":"token_not_valid"}""", await refresh.Content.ReadAsStringAsync());
        Assert.Equal("Bearer realm=\"api\"", refresh.Headers.WwwAuthenticate.ToString());
        using var wrong = await client.PostAsJsonAsync("/api/v1/auth/token/refresh/", new { refresh = Token(Guid.NewGuid()) });
        Assert.Equal("""{"detail":"Token has wrong type","code":"token_not_valid"}""", await wrong.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Basic_is_good_outside_production_only()
    {
        var doctor = await system.User(UserType.Doctor);
        Assert.Equal(HttpStatusCode.OK, (await Own(Basic(doctor.Username, CareSystem.Password))).Status);
        Assert.Equal((HttpStatusCode.Forbidden, """{"detail":"Invalid username/password."}"""), await Own(Basic(doctor.Username, "wrong")));
        Assert.Equal(HttpStatusCode.Forbidden, (await Own("Basic !!!")).Status);
        Assert.Equal((HttpStatusCode.Forbidden, NotProvided), await Own(Basic(doctor.Username, CareSystem.Password), frontEnd: 1));
    }

    public static TheoryData<string> OddCredentials =>
    [
        "", "!!!", "=", "YQ", Base64("nobody"u8), Base64(":"u8), Base64("no\0body:x"u8), Base64("\0:\0"u8), Base64([0xff, 0xfe, (byte)':', 0xed, 0xa0, 0x80]),
            Base64("a:b:c"u8),
        Base64(Encoding.UTF8.GetBytes(new string('x', 15_000) + ":x")), Base64(Encoding.UTF8.GetBytes("x:" + new string('x', 15_000))),
            Base64("' or 1=1 --:%"u8), Base64("\u202e\ud83d\ude00:x"u8),
    ];

    [Theory, MemberData(nameof(OddCredentials))]
    public async Task Odd_credentials_are_nobodys(string credentials) => Assert.Equal(HttpStatusCode.Forbidden, (await Own($"Basic {credentials}")).Status);

    private static string Base64(ReadOnlySpan<byte> credentials) => Convert.ToBase64String(credentials);

    [Fact]
    public async Task A_password_sent_with_every_request_is_checked_once_a_minute_and_the_user_each_time()
    {
        var doctor = await system.User(UserType.Doctor);
        var header = Basic(doctor.Username, CareSystem.Password);

        // More than the limit of sign-ins lets through.
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Own(header)).Status);
        }

        using (Caller.System("test").Enter())
        {
            await system.Grains.GetGrain<IPermissionSet>(doctor.Id).Withdraw();
        }

        Assert.Equal((HttpStatusCode.Forbidden, """{"detail":"User not found","code":"user_not_found"}"""), await Own(header));
    }

    [Fact]
    public async Task The_public_keys_are_served_for_a_day()
    {
        using var answer = await Get(null, "/.well-known/jwks.json");
        Assert.Equal("""{"keys":[]}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(TimeSpan.FromDays(1), answer.Headers.CacheControl?.MaxAge);
    }

    private static string Basic(string username, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"));

    private static string Token(Guid? user, string type = "access", int minutes = 5, byte[]? key = null)
    {
        var now = DateTimeOffset.UtcNow;
        var claims = $"\"token_type\":\"{type}\",\"iat\":{now.ToUnixTimeSeconds()},\"exp\":{now.AddMinutes(minutes).ToUnixTimeSeconds()}"
            + (user is null ? "" : $",\"user_id\":\"{user}\"");
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            "{" + claims + "}", new SigningCredentials(new SymmetricSecurityKey(key ?? TwoFrontEnds.SigningKey), SecurityAlgorithms.HmacSha256));
    }

    private async Task<(HttpStatusCode Status, string Body)> Own(string header, int frontEnd = 0)
    {
        using var answer = await Get(header, "/api/v1/users/getcurrentuser/", frontEnd);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> Get(string? header, string path, int frontEnd = 0)
    {
        using var client = system.Client(frontEnd);
        if (header is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        }

        return await client.GetAsync(path);
    }
}
