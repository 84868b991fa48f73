using System.Net;
using Care.Grains.Devices;
using Care.Interfaces.Devices;
using Care.Tests.Notifications;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace Care.Tests.Devices;

/// <summary>The tokens of middleware and assets (contract 01, B8; 03, §13.1 and §13.2).</summary>
public sealed class MiddlewareSignInTests(CareSystem system)
{
    private const string Verify = "/middleware/verify";
    private const string VerifyAsset = "/middleware/verify-asset";
    private const string NotProvided = """{"detail":"Authentication credentials were not provided."}""";
    private const string NotValid = """{"detail":"Given token not valid for any token type","code":"token_not_valid"}""";

    [Fact]
    public async Task A_middleware_is_known_by_what_it_signed()
    {
        using var fixture = await DeviceFixture.Open(system);
        using var client = fixture.Client();
        var answer = await client.GetAsync(Verify);
        Assert.Equal($$"""{"id":null,"username":"middleware{{fixture.Facility}}","last_login":null}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_asset_has_one_user_made_on_first_use_however_many_ask_at_once()
    {
        using var fixture = await DeviceFixture.Open(system);
        var monitor = await fixture.Monitor();
        using var client = fixture.AsAsset(monitor);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.GetAsync(VerifyAsset).Ok()));
        Assert.Single(answers.Select(answer => answer.GetProperty("id").GetInt32()).Distinct());
        Assert.Equal(
            ($"asset{monitor}", "Nurse", "support@ohc.network"), (answers[0].Text("username"), answers[0].Text("user_type"), answers[0].Text("email")));
        Assert.Equal(1L, await system.Sql("select count(*) from permission_set where asset = $1", monitor));
        Assert.Equal("919999999999 3",
            await system.Sql("select (document ->> 'phone_number') || ' ' || (document ->> 'gender') from care_user where id = $1", AssetUser.IdOf(monitor)));
        Assert.Equal(DBNull.Value, await system.Sql("select document ->> 'password' from care_user where id = $1", AssetUser.IdOf(monitor)));
    }

    [Fact]
    public async Task Whoever_shows_no_such_token_is_not_signed_in()
    {
        using var fixture = await DeviceFixture.Open(system);
        foreach (var path in (string[])[Verify, VerifyAsset, "/api/v1/asset_config/?middleware_hostname=x"])
        {
            using var nobody = system.Anonymous();
            using var noFacility = system.Anonymous();
            noFacility.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Middleware_Bearer {fixture.Middleware.Token()}");
            using var otherScheme = fixture.Client(scheme: "Bearer");
            foreach (var client in (HttpClient[])[nobody, noFacility, otherScheme, fixture.Doctor])
            {
                using var answer = await client.GetAsync(path);
                Assert.Equal((HttpStatusCode.Unauthorized, NotProvided), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
                Assert.Equal("Middleware_Bearer realm=\"api\"", answer.Headers.WwwAuthenticate.ToString());
            }
        }
    }

    [Fact]
    public async Task What_is_wrong_with_a_token_is_told()
    {
        using var fixture = await DeviceFixture.Open(system);
        using var other = await DeviceFixture.Open(system);
        var (camera, foreign, gone) = (await fixture.Camera(), await other.Camera(), await fixture.Camera());
        await fixture.Remove(gone);
        var token = fixture.Middleware.Token(camera);
        await Refused(
            fixture.Client(""), Verify, """{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}""");
        await Refused(fixture.Client($"{token} x"), Verify,
            """{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}""");
        foreach (var facility in (string[])["x", Guid.NewGuid().ToString()])
        {
            await Refused(fixture.Client(token, facility), Verify, """{"detail":"Invalid Facility","code":"token_not_valid","messages":[]}""");
        }

        await Refused(fixture.Client("x.y.z"), Verify, NotValid);
        await Refused(fixture.Client(fixture.Middleware.Token(life: TimeSpan.FromMinutes(-1))), Verify, NotValid);
        await Refused(fixture.Client(fixture.Middleware.Token(issuedAgo: TimeSpan.FromMinutes(-2))), Verify, NotValid);
        await Refused(fixture.Client(other.Middleware.Token()), Verify, NotValid);
        await Refused(
            fixture.Client(fixture.Middleware.Token()), VerifyAsset, """{"detail":"Given token does not contain asset_id","code":"token_not_valid"}""");
        foreach (var asset in (Guid[])[Guid.NewGuid(), gone])
        {
            await Refused(fixture.Client(fixture.Middleware.Token(asset)), VerifyAsset,
                """{"detail":"Invalid Asset ID","code":"token_not_valid","messages":["Invalid Asset ID"]}""");
        }

        await Refused(
            fixture.Client(fixture.Middleware.Token(foreign)), VerifyAsset, """{"detail":"Facility not connected to Asset","code":"token_not_valid"}""");
    }

    [Fact]
    public async Task A_facility_without_a_middleware_is_not_connected()
    {
        using var hospital = await Consultations.ConsultationFixture.Open(system);
        using var fixture = await DeviceFixture.Open(system);
        await Refused(
            fixture.Client(facility: hospital.Facility.ToString()), Verify, """{"detail":"Facility not connected to a middleware","code":"token_not_valid"}""");
    }

    [Fact]
    public async Task Clocks_may_differ_by_some_seconds()
    {
        using var fixture = await DeviceFixture.Open(system);
        using var early = fixture.Client(fixture.Middleware.Token(issuedAgo: TimeSpan.FromSeconds(-20)));
        await early.GetAsync(Verify).Ok();
        using var late = fixture.Client(fixture.Middleware.Token(life: TimeSpan.FromMinutes(1), issuedAgo: TimeSpan.FromSeconds(80)));
        await late.GetAsync(Verify).Ok();
    }

    [Fact]
    public async Task Keys_are_asked_for_once()
    {
        using var fixture = await DeviceFixture.Open(system);
        using var client = fixture.Client();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.GetAsync(Verify).Ok()));
        Assert.Equal(1, fixture.Middleware.KeysTold);
    }

    /// <summary>The keys are remembered for five minutes, and read anew sooner where a token does not fit them.</summary>
    [Fact]
    public async Task Keys_may_be_rotated()
    {
        using var middleware = system.Middleware.New();
        using var client = new MiddlewareClient(system.Middleware.Options, TimeProvider.System);
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var tokens = new InboundTokens(new PublishedKeys(client, clock, NullLogger<PublishedKeys>.Instance), clock);
        var first = middleware.Token(life: TimeSpan.FromHours(1));
        Assert.NotNull(await tokens.Read(middleware.Host, first));
        middleware.RotateKeys();
        var second = middleware.Token(life: TimeSpan.FromHours(1));
        Assert.Null(await tokens.Read(middleware.Host, second));
        Assert.NotNull(await tokens.Read(middleware.Host, first));
        Assert.Equal(1, middleware.KeysTold);

        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull(await tokens.Read(middleware.Host, second));
        Assert.Null(await tokens.Read(middleware.Host, first));
        Assert.Equal(2, middleware.KeysTold);

        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.NotNull(await tokens.Read(middleware.Host, second));
        Assert.Equal(2, middleware.KeysTold);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotNull(await tokens.Read(middleware.Host, second));
        Assert.Equal(3, middleware.KeysTold);
    }

    /// <summary>A middleware that is away is left alone for ten seconds: whoever comes meanwhile does not wait.</summary>
    [Fact]
    public async Task Keys_that_could_not_be_read_are_asked_for_again_after_some_seconds()
    {
        using var middleware = system.Middleware.New();
        using var client = new MiddlewareClient(system.Middleware.Options, TimeProvider.System);
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var tokens = new InboundTokens(new PublishedKeys(client, clock, NullLogger<PublishedKeys>.Instance), clock);
        middleware.KeysAnswer = http => Status(http, 503);
        Assert.Null(await tokens.Read(middleware.Host, middleware.Token()));
        Assert.Null(await tokens.Read(middleware.Host, middleware.Token()));
        Assert.Equal(1, middleware.KeysTold);
        middleware.KeysAnswer = null;
        clock.Advance(TimeSpan.FromSeconds(11));
        Assert.NotNull(await tokens.Read(middleware.Host, middleware.Token()));
    }

    [Fact]
    public async Task A_token_that_is_no_RS256_asks_nobody_for_keys()
    {
        using var fixture = await DeviceFixture.Open(system);
        var parts = fixture.Middleware.Token().Split('.');
        foreach (var header in (string[])["""{"alg":"none","typ":"JWT"}""", """{"alg":"HS256","typ":"JWT"}"""])
        {
            await Refused(fixture.Client($"{Base64UrlEncoder.Encode(header)}.{parts[1]}.{parts[2]}"), Verify, NotValid);
        }

        Assert.Equal(0, fixture.Middleware.KeysTold);
    }

    [Fact]
    public async Task A_middleware_that_tells_no_keys_vouches_for_nobody()
    {
        Func<HttpContext, Task>[] answers =
        [
            http => Task.Delay(Timeout.Infinite, http.RequestAborted),
            async http => await http.Response.Body.WriteAsync(new byte[3_000_000]),
            http => Status(http, 500),
            http => Redirected(http),
            http => Text(http, "no JSON"),
            http => Text(http, """{"keys":[]}"""),
            http => Text(http, """{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}"""),
            http => Text(http, "[7]"),
        ];
        await Task.WhenAll(answers.Select(async answer =>
        {
            using var fixture = await DeviceFixture.Open(system);
            fixture.Middleware.KeysAnswer = answer;
            await Refused(fixture.Client(), Verify, NotValid);
        }));
    }

    private static async Task Refused(HttpClient client, string path, string body)
    {
        using (client)
        {
            await client.GetAsync(path).Refused(HttpStatusCode.Unauthorized, body);
        }
    }

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Redirected(HttpContext http)
    {
        http.Response.Redirect("https://middleware.test/keys");
        return Task.CompletedTask;
    }

    private static Task Text(HttpContext http, string text) => http.Response.WriteAsync(text);
}
