using System.Net;
using System.Net.Http.Json;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.SignIn;

/// <summary>What counts as an attempt, by whom it is counted, and who can keep whom out.</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class AttemptLimitTests(TwoFrontEnds system)
{
    private static int networks = Random.Shared.Next(0x7FFF);

    [Fact]
    public async Task A_network_that_failed_too_often_is_told_to_wait_and_others_are_not()
    {
        var (attacker, others) = (Network(), Network());
        var doctor = await system.User(UserType.Doctor);
        // Windows are fixed, so the tries may fall into two of them.
        HttpResponseMessage? last = null;
        for (var i = 0; i <= 2 * RateLimit.OfNetwork.Attempts && last?.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            last?.Dispose();
            last = await SignIn("n" + Guid.NewGuid().ToString("N")[..10], "wrong", attacker);
        }

        using (last)
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
            Assert.InRange(last.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), RateLimit.OfNetwork.Window);
        }

        using var kept = await SignIn(doctor.Username, CareSystem.Password, attacker);
        Assert.Equal(HttpStatusCode.TooManyRequests, kept.StatusCode);
        using var passed = await SignIn(doctor.Username, CareSystem.Password, others);
        Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
    }

    [Fact]
    public async Task Nobody_keeps_a_user_out_of_where_that_user_signed_in_before()
    {
        var (home, attacker, elsewhere) = (Network(), Network(), Network());
        var doctor = await system.User(UserType.Doctor);
        using (var first = await SignIn(doctor.Username, CareSystem.Password, home))
        {
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        }

        for (var status = HttpStatusCode.Unauthorized; status != HttpStatusCode.TooManyRequests;)
        {
            using var wrong = await SignIn(doctor.Username, "wrong", attacker);
            status = wrong.StatusCode;
        }

        using var refused = await SignIn(doctor.Username, CareSystem.Password, elsewhere);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        using var passed = await SignIn(doctor.Username, CareSystem.Password, home);
        Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
    }

    [Fact]
    public async Task A_right_password_that_comes_with_each_request_is_no_attempt()
    {
        var doctor = await system.User(UserType.Doctor);
        // Each header is another one to a front end that remembers which it has checked.
        for (var i = 0; i <= 2 * RateLimit.Default.Attempts; i++)
        {
            using var client = system.Client();
            client.DefaultRequestHeaders.TryAddWithoutValidation(
                "Authorization", $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{doctor.Username}:{CareSystem.Password}"))}");
            client.DefaultRequestHeaders.Add("X-Forwarded-For", Network());
            system.ForgetCredentials();
            await client.GetAsync("/api/v1/users/getcurrentuser/").Ok();
        }
    }

    [Fact]
    public async Task One_time_passwords_and_links_are_limited_by_network()
    {
        var attacker = Network();
        await Refused(i => Post("/api/v1/otp/token/", new { phone_number = PatientFixture.PhoneNumber() }, attacker));
        await Refused(i => Post("/api/v1/otp/token/login/", new { phone_number = PatientFixture.PhoneNumber(), otp = "ABCDE" }, attacker));
        await Refused(i => Post("/api/v1/password_reset/", new { username = $"n{i}" }, attacker));
        await Refused(i => Post("/api/v1/password_reset/check/", new { token = $"{i}" }, attacker));
        using var passed = await Post("/api/v1/password_reset/", new { username = "n" }, Network());
        Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
    }

    private static string Network() => $"2001:db8:77:{Interlocked.Increment(ref networks) & 0xFFFF:x}::7";

    private static async Task Refused(Func<int, Task<HttpResponseMessage>> attempt)
    {
        for (var i = 0; ; i++)
        {
            Assert.True(i <= 2 * RateLimit.OfNetwork.Attempts, "There is no limit.");
            using var answer = await attempt(i);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
                return;
            }
        }
    }

    private Task<HttpResponseMessage> SignIn(string username, string password, string from) => Post("/api/v1/auth/login/", new { username, password }, from);

    private async Task<HttpResponseMessage> Post(string path, object body, string from)
    {
        using var client = system.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return await client.PostAsJsonAsync(path, body);
    }
}
