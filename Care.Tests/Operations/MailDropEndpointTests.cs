using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Care.Grains.Files;
using Care.Grains.Messages;
using Care.Interfaces.Files;
using Care.Interfaces.SignIn;
using Care.Interfaces.Users;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Operations;

/// <summary>The mail drop as operators of a demo system see it.</summary>
[Collection(TwoFrontEndsGroup.Name)]
public sealed class MailDropEndpointTests(TwoFrontEnds demo, CareSystem system)
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
        var number = PatientFixture.PhoneNumber();
        await client.PostAsJsonAsync("/api/v1/otp/token/", new { phone_number = number }).Ok();

        client.DefaultRequestHeaders.Authorization = await demo.SignIn(await demo.User(UserType.StateAdmin, set => set with { IsSuperuser = true }));
        var sent = await Eventually.Holds(
            async () => (await client.GetAsync("/ops/outbox/").Ok()).EnumerateArray().FirstOrDefault(message => message.Text("to") == number),
            message => message.ValueKind == JsonValueKind.Object,
            "the text message");
        var code = sent.Text("text")![..OtpRule.Length];
        Assert.NotNull((await client.PostAsJsonAsync("/api/v1/otp/token/login/", new { phone_number = number, otp = code }).Ok()).Text("access"));

        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var page = await client.GetAsync("/ops/outbox/");
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains(code, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_a_mail_can_be_followed_and_its_attachment_opened()
    {
        var (to, key) = ($"{Guid.NewGuid():N}@example.org", $"DISCHARGE_SUMMARY/{Guid.NewGuid()}.pdf");
        await demo.SiloServices.GetRequiredService<IObjectStore>().Put(ObjectBucket.Patient, key, "%PDF-1.7"u8.ToArray(), "application/pdf");
        var mailer = demo.SiloServices.GetRequiredService<IMailer>();
        await mailer.Send(new Mail(to, "With <it>",
            """<p><a href="https://care.example.org/password_reset/1">a link</a></p>""")
        { Attachment = new(key, "summary \"1\".pdf", "application/pdf") });
        await mailer.Send(new Mail(to, "Without it", "<p>Hello</p>") { Attachment = new(key + "-gone", "gone.pdf", "application/pdf") });

        using var browser = demo.Client();
        browser.DefaultRequestHeaders.Authorization = await demo.SignIn(await demo.User(UserType.StateAdmin, set => set with { IsSuperuser = true }));
        var mails = (await browser.GetAsync("/ops/outbox/").Ok()).EnumerateArray().Where(mail => mail.Text("to") == to)
            .ToDictionary(mail => mail.Text("subject")!, mail => mail.Text("id"));
        using var opened = await browser.GetAsync($"/ops/outbox/{mails["With <it>"]}/attachment/");
        Assert.Equal(("%PDF-1.7", "application/pdf"), (await opened.Content.ReadAsStringAsync(), opened.Content.Headers.ContentType?.MediaType));
        foreach (var none in (string?[])[mails["Without it"], "20261124T120000.0000000-0123456789abcdef0123456789abcdef", "..%2F..%2Fsigning-key"])
        {
            await browser.GetAsync($"/ops/outbox/{none}/attachment/").Refused(HttpStatusCode.NotFound);
        }

        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await browser.GetStringAsync("/ops/outbox/");
        Assert.Contains($"/ops/outbox/{mails["With <it>"]}/attachment/", page, StringComparison.Ordinal);
        Assert.Contains("With &lt;it&gt;", page, StringComparison.Ordinal);
        Assert.Contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"", page, StringComparison.Ordinal);
        Assert.Contains("srcdoc=\"&lt;base target=&quot;_blank&quot;&gt;&lt;p&gt;&lt;a href=", page, StringComparison.Ordinal);

        using var anonymous = demo.Client();
        await anonymous.GetAsync($"/ops/outbox/{mails["With <it>"]}/attachment/").Refused(HttpStatusCode.Forbidden);
    }
}
