using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Care.Tests.SignIn;

/// <summary>A new password and a deactivation end all sessions: tokens from before are refused, by every front end, at once.</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class SessionEndTests(TwoFrontEnds system)
{
    private const string Strong = "Monsoon at the window 4";
    private const string Ended =
        """{"detail":"Invalid Token, please relogin to continue","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired"}]}""";

    [Fact]
    public async Task A_changed_password_ends_the_sessions_that_began_with_the_old_one()
    {
        var doctor = await system.User(UserType.Doctor);
        var (access, refresh) = await Tokens(doctor);
        using var client = system.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", access);
        await client.PutAsJsonAsync("/api/v1/password_change/", new { old_password = CareSystem.Password, new_password = Strong }).Ok();
        for (var frontEnd = 0; frontEnd < 2; frontEnd++)
        {
            Assert.Equal((HttpStatusCode.Forbidden, Ended), await Own(access, frontEnd));
            Assert.Equal(HttpStatusCode.Unauthorized, await Post("token/refresh/", new { refresh }, frontEnd));
            Assert.Equal(HttpStatusCode.Unauthorized, await Post("token/verify/", new { token = access }, frontEnd));
            Assert.Equal(HttpStatusCode.Forbidden, await Cached(access, frontEnd));
        }

        var (now, _) = await Tokens(doctor, Strong);
        Assert.Equal(HttpStatusCode.OK, (await Own(now, 1)).Status);
        Assert.Equal(HttpStatusCode.OK, await Post("token/verify/", new { token = now }, 0));
        Assert.Equal(HttpStatusCode.OK, await Cached(now, 1));
    }

    [Fact]
    public async Task A_token_of_an_ended_session_that_was_renewed_in_time_is_refused_all_the_same()
    {
        var doctor = await system.User(UserType.Doctor);
        var (_, refresh) = await Tokens(doctor);
        using var client = system.Client();
        var renewed = await client.PostAsJsonAsync("/api/v1/auth/token/refresh/", new { refresh }).Ok();
        await EndSessions(doctor);
        Assert.Equal(HttpStatusCode.Forbidden, (await Own(renewed.Text("access")!, 0)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await Post("token/refresh/", new { refresh = renewed.Text("refresh") }, 1));
    }

    [Fact]
    public async Task A_password_that_comes_with_each_request_is_asked_for_anew_where_it_was_changed()
    {
        var doctor = await system.User(UserType.Doctor);
        var header = "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{doctor.Username}:{CareSystem.Password}"));
        Assert.Equal(HttpStatusCode.OK, (await Own(header, 0)).Status);
        await EndSessions(doctor);
        Assert.Equal(HttpStatusCode.Forbidden, (await Own(header, 0)).Status);
    }

    [Fact]
    public async Task Deactivation_ends_all_sessions_and_their_refreshing()
    {
        var doctor = await system.User(UserType.Doctor);
        var (access, refresh) = await Tokens(doctor);
        using var admin = system.Client();
        admin.DefaultRequestHeaders.Authorization = await system.SignIn(await system.User(UserType.DistrictAdmin));
        await admin.DeleteAsync($"/api/v1/users/{doctor.Username}/").Succeeded();
        Assert.Equal(HttpStatusCode.Forbidden, (await Own(access, 1)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await Post("token/refresh/", new { refresh }, 1));
        Assert.Equal(HttpStatusCode.Unauthorized, await Post("token/verify/", new { token = access }, 0));
    }

    [Fact]
    public async Task Tokens_of_the_release_before_are_good_until_a_session_ends_and_judged_by_their_second_then()
    {
        var doctor = await system.User(UserType.Doctor);
        var before = DateTimeOffset.UtcNow.AddSeconds(-2);
        Assert.Equal(HttpStatusCode.OK, (await Own(Token(doctor, before), 0)).Status);
        await EndSessions(doctor);
        Assert.Equal(HttpStatusCode.Forbidden, (await Own(Token(doctor, before), 0)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Own(Token(doctor, DateTimeOffset.UtcNow.AddSeconds(1)), 0)).Status);
    }

    [Fact]
    public async Task A_sign_in_whose_password_is_changed_meanwhile_begins_no_session()
    {
        var doctor = await system.User(UserType.Doctor);
        using var scope = Caller.System("test").Enter();
        var grain = system.Grains.GetGrain<IUserPassword>(doctor.Id);
        var verdict = await grain.Verify(CareSystem.Password, isExpected: false);
        Assert.True(verdict.IsRight);
        Assert.True((await grain.Reset(Strong)).Succeeded);
        Assert.False((await grain.BeginSession(new(verdict.SetOn, null, null, IsSignIn: true))).Succeeded);
        var again = await grain.Verify(Strong, isExpected: false);
        Assert.True((await grain.BeginSession(new(again.SetOn, null, null, IsSignIn: true))).Succeeded);
    }

    [Fact]
    public async Task A_new_password_has_to_be_strong_and_tries_are_limited()
    {
        var doctor = await system.User(UserType.Doctor);
        var (access, _) = await Tokens(doctor);
        using var client = system.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", access);
        await client.PutAsJsonAsync("/api/v1/password_change/", new { old_password = CareSystem.Password, new_password = "12345678" }).Refused(
            HttpStatusCode.BadRequest, """{"new_password":["This password is too common.","This password is entirely numeric."]}""");
        HashSet<HttpStatusCode> seen = [];
        for (var i = 0; i <= 2 * RateLimit.Default.Attempts; i++)
        {
            using var answer = await client.PutAsJsonAsync("/api/v1/password_change/", new { old_password = "wrong", new_password = Strong });
            seen.Add(answer.StatusCode);
            Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], seen.Order());
    }

    private static string Token(TestUser user, DateTimeOffset issued) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
        $$"""{"token_type":"access","iat":{{issued.ToUnixTimeSeconds()}},"exp":{{issued.AddMinutes(5).ToUnixTimeSeconds()}},"jti":"x","user_id":"{{user.Id}}"}""",
        new SigningCredentials(new SymmetricSecurityKey(TwoFrontEnds.SigningKey), SecurityAlgorithms.HmacSha256));

    private async Task EndSessions(TestUser user)
    {
        using (Caller.System("test").Enter())
        {
            Assert.True((await system.Grains.GetGrain<IUserPassword>(user.Id).Reset(Strong)).Succeeded);
        }
    }

    private async Task<(string Access, string Refresh)> Tokens(TestUser user, string password = CareSystem.Password)
    {
        using var client = system.Client();
        var tokens = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username = user.Username, password }).Ok();
        return (tokens.Text("access")!, tokens.Text("refresh")!);
    }

    private async Task<(HttpStatusCode Status, string Body)> Own(string token, int frontEnd)
    {
        using var client = system.Client(frontEnd);
        client.DefaultRequestHeaders.Authorization =
            AuthenticationHeaderValue.Parse(token.StartsWith("Basic", StringComparison.Ordinal) ? token : "Bearer " + token);
        using var answer = await client.GetAsync("/api/v1/users/getcurrentuser/");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A page that front ends keep, and give without asking a grain for it.</summary>
    private async Task<HttpStatusCode> Cached(string token, int frontEnd)
    {
        using var client = system.Client(frontEnd);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await client.GetAsync("/api/v1/state/");
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Post(string path, object body, int frontEnd)
    {
        using var client = system.Client(frontEnd);
        using var answer = await client.PostAsJsonAsync("/api/v1/auth/" + path, body);
        return answer.StatusCode;
    }
}
