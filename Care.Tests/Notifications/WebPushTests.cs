using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Care.Grains.Notifications;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Notifications;

/// <summary>
/// What reaches browsers, over a push service of our own (contract 07, 4.5 and 4.6). The tests of a class run one after the other: they share the service's
/// answers.
/// </summary>
public sealed class WebPushTests(CareSystem system, PushService service) : IClassFixture<PushService>
{
    [Fact]
    public async Task A_note_is_pushed_twice_to_each_other_member_once_for_the_page_and_once_for_the_person()
    {
        var home = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, home);
        using var nurse = await system.Staff(UserType.Nurse, home);
        var patient = (await doctor.Register(home)).Id();
        await nurse.Notified("PATIENT_CREATED");
        using var browser = new Browser();
        var endpoint = await Subscribe(nurse, browser);
        await doctor.PostAsJsonAsync($"/api/v1/patient/{patient}/notes/", new { note = "See me", thread = 10 }).Ok();
        var pushes = await Pushed(endpoint, browser, 2);

        var page = Assert.Single(pushes, push => push.Text("type") == "PUSH_MESSAGE");
        Assert.Equal($$"""{"facility_id":"{{home}}","patient_id":"{{patient}}","from":"patient/doctor_notes/create"}""", page.GetProperty("message")
            .GetRawText());
        var person = Assert.Single(pushes, push => push.Text("type") == "PATIENT_NOTE_ADDED");
        Assert.Equal("Notes for Patient Asha Kumari was added by Test Doctor", person.Text("message"));
        Assert.Equal("PATIENT_NOTE_ADDED", (await nurse.GetAsync($"/api/v1/notification/{person.Text("external_id")}/").Ok()).Text("event"));
    }

    [Fact]
    public async Task A_push_is_signed_with_the_key_that_browsers_subscribe_with()
    {
        var (endpoint, _) = await PushOne();
        var sent = Assert.Single(service.SentTo(endpoint));
        Assert.Equal("0", sent.Headers["TTL"]);
        Assert.Equal("aes128gcm", sent.Headers["Content-Encoding"]);
        var parts = sent.Headers["Authorization"]["vapid ".Length..].Split(',', StringSplitOptions.TrimEntries)
            .ToDictionary(part => part[..1], part => part[2..]);
        using var anonymous = system.Anonymous();
        Assert.Equal((await anonymous.GetAsync("/api/v1/notification/public_key/").Ok()).Text("public_key"), parts["k"]);

        var token = parts["t"].Split('.');
        var point = Base64Url.DecodeFromChars(parts["k"]);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64Url.DecodeFromChars(token[2]), HashAlgorithmName.SHA256));
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token[1]));
        // The library leaves the port out; the services of all browsers are at the usual one.
        Assert.Equal("http://127.0.0.1", claims.RootElement.Text("aud"));
        Assert.Equal("mailto:info@ohc.network", claims.RootElement.Text("sub"));
        Assert.InRange(claims.RootElement.GetProperty("exp").GetInt64() - DateTimeOffset.UtcNow.ToUnixTimeSeconds(), 11.9 * 3600, 12 * 3600);
    }

    [Theory]
    [InlineData(StatusCodes.Status404NotFound)]
    [InlineData(StatusCodes.Status410Gone)]
    public async Task A_subscription_that_its_service_no_longer_knows_is_taken_off_the_user(int status)
    {
        service.Status = status;
        try
        {
            var (_, receiver) = await PushOne();
            await Eventually.Holds(
                async () => await (await receiver.GetAsync("/api/v1/users/x/pnconfig/")).Content.ReadAsStringAsync(),
                config => config == """{"pf_endpoint":null,"pf_p256dh":null,"pf_auth":null}""",
                "the end of the subscription");
        }
        finally
        {
            service.Status = StatusCodes.Status201Created;
        }
    }

    [Fact]
    public async Task A_subscription_that_was_made_meanwhile_stays()
    {
        var user = await system.User(UserType.Nurse);
        using var receiver = await system.SignedIn(user);
        using var browser = new Browser();
        var endpoint = await Subscribe(receiver, browser);
        using (Interfaces.Calls.Caller.System("test").Enter())
        {
            await system.Grains.GetGrain<IUser>(user.Id).DropPushSubscription("https://push.example.org/older");
        }

        Assert.Equal(endpoint, (await receiver.GetAsync("/api/v1/users/x/pnconfig/").Ok()).Text("pf_endpoint"));
    }

    [Fact]
    public async Task Another_failure_fails_the_job_so_that_it_is_tried_again()
    {
        var (endpoint, receiver) = await PushOne();
        var job = PushJob.Of(Guid.Parse(Assert.Single(await receiver.Notifications()).Id()));
        service.Status = StatusCodes.Status503ServiceUnavailable;
        try
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => system.RunHandler(job));
            Assert.Equal("The push service answered 503.", failure.Message);
        }
        finally
        {
            service.Status = StatusCodes.Status201Created;
        }

        Assert.Equal("\"sent\"", await system.RunHandler(job));
        Assert.Equal(3, service.SentTo(endpoint).Count);
    }

    [Fact]
    public async Task A_push_that_is_late_is_left_out()
    {
        var (endpoint, receiver) = await PushOne();
        var id = Guid.Parse(Assert.Single(await receiver.Notifications()).Id());
        var late = DateTimeOffset.UtcNow.AddMinutes(-6).ToString("O");
        await system.Sql("update notification set document = document || jsonb_build_object('created_date', $2::text) where id = $1", id, late);
        Assert.Equal("\"late\"", await system.RunHandler(PushJob.Of(id)));
        Assert.Single(service.SentTo(endpoint));
    }

    [Theory]
    [InlineData("https://127.0.0.1", "refused")]
    [InlineData("https://localhost", "refused")]
    [InlineData("https://[::ffff:10.0.0.1]/push", "refused")]
    [InlineData("http://127.0.0.1", "unusable")]
    [InlineData("https://user:password@push.example.org", "unusable")]
    [InlineData("file:///etc/passwd", "unusable")]
    [InlineData("push", "unusable")]
    public async Task Nothing_is_pushed_into_the_servers_own_network(string endpoint, string outcome)
    {
        var (_, receiver) = await PushOne();
        var id = Guid.Parse(Assert.Single(await receiver.Notifications()).Id());
        await receiver.PatchAsJsonAsync("/api/v1/users/x/pnconfig/", new { pf_endpoint = endpoint }).Refused(HttpStatusCode.OK);
        using var strict = system.Sender(new PushOptions { Keys = VapidKeys.Generate() });
        Assert.Equal($"\"{outcome}\"", await strict.Run(PushJob.Of(id), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_subscription_of_nonsense_harms_nobody()
    {
        var (_, receiver) = await PushOne();
        var job = PushJob.Of(Guid.Parse(Assert.Single(await receiver.Notifications()).Id()));
        foreach (var key in (string[])["x", "****", Convert.ToBase64String(new byte[65]), Convert.ToBase64String([4, .. new byte[64]])])
        {
            await receiver.PatchAsJsonAsync("/api/v1/users/x/pnconfig/", new { pf_p256dh = key }).Refused(HttpStatusCode.OK);
            Assert.Equal("\"unusable\"", await system.RunHandler(job));
        }

        await receiver.PatchAsJsonAsync("/api/v1/users/x/pnconfig/", new { pf_p256dh = "" }).Refused(HttpStatusCode.OK);
        Assert.Equal("\"unsubscribed\"", await system.RunHandler(job));
    }

    [Fact]
    public void The_browser_of_these_tests_reads_the_example_of_the_specification()
    {
        using var browser = Browser.Of("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94", "BTBZMqHH6r4Tts7J_aSIgg");
        var body = Base64Url.DecodeFromChars(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgk"
            + "f1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
        Assert.Equal("When I grow up, I want to be a watermelon", browser.Read(body));
    }

    /// <summary>A nurse with a subscription, to whom a doctor's board message was pushed.</summary>
    private async Task<(string Endpoint, HttpClient Receiver)> PushOne()
    {
        var home = await system.Facility();
        using var doctor = await system.Staff(UserType.Doctor, home);
        var nurse = await system.Staff(UserType.Nurse, home);
        using var browser = new Browser();
        var endpoint = await Subscribe(nurse, browser);
        await doctor.PostAsJsonAsync("/api/v1/notification/notify/", new { facility = home, message = "ഓക്സിജൻ 9 മണിക്ക്" }).Refused(HttpStatusCode.NoContent);
        var push = Assert.Single(await Pushed(endpoint, browser, 1));
        Assert.Equal("""{"type":"MESSAGE","message":"ഓക്സിജൻ 9 മണിക്ക്"}""", $$"""{"type":"{{push.Text("type")}}","message":"{{push.Text("message")}}"}""");
        return (endpoint, nurse);
    }

    private async Task<string> Subscribe(HttpClient receiver, Browser browser)
    {
        var endpoint = service.Endpoint();
        await receiver.PatchAsJsonAsync("/api/v1/users/x/pnconfig/", new { pf_endpoint = endpoint, pf_p256dh = browser.P256dh, pf_auth = browser.Auth })
            .Refused(HttpStatusCode.OK);
        return endpoint;
    }

    private async Task<IReadOnlyList<JsonElement>> Pushed(string endpoint, Browser browser, int count)
    {
        await Eventually.Holds(() => service.SentTo(endpoint).Count >= count, $"{count} pushes");
        return [.. service.SentTo(endpoint).Select(sent => JsonSerializer.Deserialize<JsonElement>(browser.Read(sent.Body)))];
    }
}
