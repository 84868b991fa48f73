using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.SignIn;

/// <summary>Sign-in and its limit (contract 01, B3; example I2).</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class SignInLimitTests(TwoFrontEnds system)
{
    /// <summary>Windows are fixed, so the attempts may fall into two of them: one of so many is refused in either case.</summary>
    private const int Enough = (2 * 5) + 1;

    [Fact]
    public async Task Too_many_attempts_are_refused_until_a_captcha_is_solved()
    {
        var doctor = await system.User(UserType.Doctor);
        Assert.Contains(
            """{"detail":"Too Many Requests Provide Captcha","code":"429","status":"429"}""", await Attempts(doctor.Username, "wrong", Enough));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignIn(doctor.Username, CareSystem.Password, "six buses")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(doctor.Username, CareSystem.Password, CaptchaServer.RightAnswer)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignIn(doctor.Username, "wrong", CaptchaServer.RightAnswer)).Status);

        var another = await system.User(UserType.Doctor);
        Assert.Equal(HttpStatusCode.OK, (await SignIn(another.Username, CareSystem.Password)).Status);
    }

    [Fact]
    public async Task Attempts_at_a_name_that_nobody_bears_are_counted_all_the_same()
    {
        var answers = await Attempts("nobody-" + Guid.NewGuid().ToString("N")[..6], "wrong", Enough);
        Assert.Equal(["""{"detail":"No active account found with the given credentials","code":"no_active_account"}""",
            """{"detail":"Too Many Requests Provide Captcha","code":"429","status":"429"}"""], answers.Distinct());
    }

    [Fact]
    public async Task Sign_in_notes_its_time_and_answers_with_two_tokens()
    {
        var doctor = await system.User(UserType.Doctor);
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var (status, body) = await SignIn(doctor.Username, CareSystem.Password);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("\"refresh\":", body, StringComparison.Ordinal);
        Assert.Contains("\"access\":", body, StringComparison.Ordinal);
        await using var command = system.Database.CreateCommand("select last_login from care_user where id = $1");
        command.Parameters.Add(new() { Value = doctor.Id });
        Assert.True(Assert.IsType<DateTime>(await command.ExecuteScalarAsync()) > before.UtcDateTime);
    }

    private async Task<IReadOnlyList<string>> Attempts(string username, string password, int count)
    {
        List<string> bodies = [];
        for (var i = 0; i < count; i++)
        {
            bodies.Add((await SignIn(username, password)).Body);
        }

        return bodies;
    }

    private async Task<(HttpStatusCode Status, string Body)> SignIn(string username, string password, string? captcha = null)
    {
        using var client = system.Client();
        using var answer = await client.PostAsJsonAsync(
            "/api/v1/auth/login/", new Dictionary<string, string?> { ["username"] = username, ["password"] = password, ["g-recaptcha-response"] = captcha });
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
