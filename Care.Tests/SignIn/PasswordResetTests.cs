using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Care.Grains.SignIn;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.Tests.Servers;

namespace Care.Tests.SignIn;

/// <summary>Forgotten passwords (contract 01, B6; examples I6 and I7).</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed partial class PasswordResetTests(TwoFrontEnds system)
{
    private const string Ok = """{"status":"OK"}""";
    private const string Strong = "Monsoon at the window 4";

    [Fact]
    public async Task A_second_request_sends_the_same_link_again()
    {
        var doctor = await system.User(UserType.Doctor);
        await Ask(doctor.Username);
        await Ask(doctor.Username);
        var mails = await Mails(doctor, 2);
        Assert.Equal("Password Reset for Care", mails[0].GetProperty("subject").GetString());
        Assert.Contains(doctor.Username, mails[0].GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal(TokenOf(mails[0]), TokenOf(mails[1]));
        Assert.Equal((HttpStatusCode.OK, Ok), await Post("check/", new { token = TokenOf(mails[0]) }));
    }

    [Fact]
    public async Task An_unknown_name_is_answered_alike_and_nobody_gets_a_mail()
    {
        var before = system.MailDrop.Count;
        await Ask("nobody-" + Guid.NewGuid().ToString("N")[..6]);

        // A mail that was asked for later has come: one for the unknown name would have come before it.
        var doctor = await system.User(UserType.Doctor);
        await Ask(doctor.Username);
        await Mails(doctor, 1);
        Assert.All(system.MailDrop.Skip(before), mail => Assert.DoesNotContain("nobody", mail.GetProperty("to").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_weak_password_is_refused_and_keeps_the_token_and_a_strong_one_uses_it_up()
    {
        var doctor = await system.User(UserType.Doctor);
        await Ask(doctor.Username);
        var token = TokenOf((await Mails(doctor, 1))[0]);

        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"password":["This password is too common.","This password is entirely numeric."]}"""),
            await Post("confirm/", new { token, password = "12345678" }));
        Assert.Equal((HttpStatusCode.OK, Ok), await Post("confirm/", new { token, password = Strong, confirm = Strong }));
        Assert.Equal(
            (HttpStatusCode.NotFound, """{"detail":"The OTP password entered is not valid. Please check and try again."}"""),
            await Post("confirm/", new { token, password = Strong }));
        await system.SignIn(doctor, Strong);
        Assert.Equal(HttpStatusCode.Unauthorized, await SignInStatus(doctor, CareSystem.Password));
    }

    [Fact]
    public async Task An_unknown_token_is_no_link()
    {
        Assert.Equal((HttpStatusCode.NotFound, """{"detail":"The password reset link is invalid","status":"notfound"}"""),
            await Post("check/", new { token = "feedface" }));
        Assert.Equal(
            (HttpStatusCode.BadRequest, """{"token":["This field is required."],"password":["This field is required."]}"""), await Post("confirm/", new { }));
    }

    [Fact]
    public async Task The_database_does_not_hold_the_token()
    {
        var doctor = await system.User(UserType.Doctor);
        await Ask(doctor.Username);
        var token = TokenOf((await Mails(doctor, 1))[0]);
        await using var command = system.Database.CreateCommand("select token_hash, document::text from password_reset where id = $1");
        command.Parameters.Add(new() { Value = doctor.Id });
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal(ResetTokens.Hash(token), row.GetString(0));
        Assert.DoesNotContain(token, row.GetString(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_tried_twenty_times_an_hour()
    {
        var token = Guid.NewGuid().ToString("N");
        HashSet<HttpStatusCode> seen = [];

        // The windows are fixed: the tries may fall into two of them.
        for (var i = 0; i < (2 * RateLimit.OfResetToken.Attempts) + 1; i++)
        {
            seen.Add((await Post(i % 2 == 0 ? "check/" : "confirm/", new { token, password = Strong })).Status);
        }

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], seen.Order());
        Assert.Equal(HttpStatusCode.NotFound,
            (await Post("check/", new Dictionary<string, string> { ["token"] = token, ["g-recaptcha-response"] = CaptchaServer.RightAnswer })).Status);
    }

    private static string TokenOf(JsonElement mail) => Link().Match(mail.GetProperty("html").GetString()!).Groups[1].Value;

    [GeneratedRegex("https://care\\.example\\.org/password_reset/([0-9a-f]{10,50})\"")]
    private static partial Regex Link();

    private async Task Ask(string username) => Assert.Equal((HttpStatusCode.OK, Ok), await Post("", new { username }));

    private Task<IReadOnlyList<JsonElement>> Mails(TestUser user, int count) => Eventually.Holds(
        () => Task.FromResult<IReadOnlyList<JsonElement>>(
            [.. system.MailDrop.Where(mail => mail.GetProperty("to").GetString() == user.Username + "@example.org")]),
        mails => mails.Count == count,
        $"{count} mails");

    private async Task<HttpStatusCode> SignInStatus(TestUser user, string password)
    {
        using var client = system.Client();
        using var answer = await client.PostAsJsonAsync("/api/v1/auth/login/", new { username = user.Username, password });
        return answer.StatusCode;
    }

    private async Task<(HttpStatusCode Status, string Body)> Post(string path, object body)
    {
        using var client = system.Client();
        using var answer = await client.PostAsJsonAsync("/api/v1/password_reset/" + path, body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
