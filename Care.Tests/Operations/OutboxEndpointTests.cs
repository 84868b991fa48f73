using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Interfaces.Access;
using Care.Tests.Access;
using Care.Tests.Patients;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>The outbox as operators of a demo system see it.</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class OutboxEndpointTests(TwoFrontEnds demo, CareSystem system)
{
    [Fact]
    public async Task The_outbox_is_shown_to_superusers_of_a_demo_system_only()
    {
        using var administrator = demo.Client();
        administrator.DefaultRequestHeaders.Authorization = await demo.SignIn(await demo.User(UserType.StateAdmin));
        await administrator.GetAsync("/ops/outbox/").Refused(HttpStatusCode.Forbidden);
        using var anonymous = demo.Client();
        await anonymous.GetAsync("/ops/outbox/").Refused(HttpStatusCode.Forbidden);

        using var superuser = await system.SignedIn(UserType.StateAdmin, set => set with { IsSuperuser = true });
        await superuser.GetAsync("/ops/outbox/").Refused(HttpStatusCode.NotFound, """{"detail":"Messages are shown in a demo system only."}""");
    }

    [Fact]
    public async Task An_operator_reads_a_one_time_password()
    {
        using var client = demo.Client();
        var number = Ward.PhoneNumber();
        await client.PostAsJsonAsync("/api/v1/otp/token/", new { phone_number = number }).Ok();

        client.DefaultRequestHeaders.Authorization = await demo.SignIn(await demo.User(UserType.StateAdmin, set => set with { IsSuperuser = true }));
        var sent = await Eventually.Holds(
            async () => (await client.GetAsync("/ops/outbox/").Ok()).EnumerateArray().FirstOrDefault(message => message.Text("to") == number),
            message => message.ValueKind == JsonValueKind.Object,
            "the text message");
        var code = sent.Text("text")![..OtpRules.Length];
        Assert.NotNull((await client.PostAsJsonAsync("/api/v1/otp/token/login/", new { phone_number = number, otp = code }).Ok()).Text("access"));

        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var page = await client.GetAsync("/ops/outbox/");
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains(code, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
