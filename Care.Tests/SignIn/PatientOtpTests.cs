using Care.Grains.Messages;
using Care.Interfaces.Calls;
using Care.Interfaces.SignIn;
using Care.Tests.Patients;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.SignIn;

/// <summary>
/// The codes of one number (contract 04, 10): what the grain that owns them decides as time passes. On silos of its own, as it moves their clock.
/// </summary>
public sealed class PatientOtpTests(MemoryCluster cluster) : IClassFixture<MemoryCluster>
{
    private const string Wrong = "wrong";

    private readonly string number = PatientFixture.PhoneNumber();

    private IPatientSignIn Door => cluster.Grains.GetGrain<IPatientSignIn>(0);

    [Fact]
    public async Task A_code_is_good_for_ten_minutes()
    {
        var code = await Send();
        cluster.Clock.Advance(OtpRule.Life);
        Assert.False(await SignIn(code));
        code = await Send();
        cluster.Clock.Advance(OtpRule.Life - TimeSpan.FromSeconds(1));
        Assert.True(await SignIn(code));
    }

    [Fact]
    public async Task A_code_does_not_outlive_five_wrong_ones_and_a_new_one_does()
    {
        var code = await Send();
        for (var i = 0; i < OtpRule.MaxMisses; i++)
        {
            Assert.False(await SignIn(Wrong));
        }

        Assert.False(await SignIn(code));
        Assert.True(await SignIn(await Send()));
    }

    [Fact]
    public async Task Whoever_signs_in_uses_all_codes_up_and_has_ten_again()
    {
        var first = await Send();
        for (var i = 1; i < OtpRule.MaxInWindow; i++)
        {
            await Send();
        }

        Assert.Equal("phone_number: Max Retries has exceeded", ErrorOf(await Ask()));
        Assert.True(await SignIn(first));
        Assert.False(await SignIn(first));
        Assert.True(await SignIn(await Send()));
    }

    [Fact]
    public async Task After_six_hours_a_code_is_not_counted_any_more()
    {
        for (var i = 0; i < OtpRule.MaxInWindow; i++)
        {
            await Send();
        }

        cluster.Clock.Advance(OtpRule.Window - TimeSpan.FromSeconds(1));
        Assert.Equal("phone_number: Max Retries has exceeded", ErrorOf(await Ask()));
        cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await SignIn(await Send()));
    }

    [Fact]
    public async Task A_code_opens_no_other_number_and_none_is_sent_to_a_landline()
    {
        var code = await Send();
        Assert.False((await As(door => door.SignIn(PatientFixture.PhoneNumber(), code))).Succeeded);
        Assert.Equal("phone_number: Invalid phone number format", ErrorOf(await As(door => door.SignIn("+914842345678", code))));

        var before = Sent().Count;
        Assert.True((await As(door => door.SendCode("+914842345678"))).Succeeded);
        Assert.Equal(before, Sent().Count);
    }

    private static string? ErrorOf(Outcome<Done> outcome) =>
        outcome.Error is { Errors: [{ Plain: true } error] } ? $"{error.Field}: {error.Messages[0]}" : null;

    private async Task<string> Send()
    {
        Assert.True((await Ask()).Succeeded);
        var sms = Sent()[^1];
        Assert.Equal(number, sms.To);
        Assert.Contains("do not share", sms.Text, StringComparison.Ordinal);
        return sms.Text.Split(' ')[0];
    }

    /// <summary>The messages to this number, oldest first.</summary>
    private List<Sms> Sent()
    {
        var messages = cluster.Cluster.Silos[0].ServiceProvider.GetRequiredService<SealedMessages>();
        return [.. cluster.Jobs.Jobs.Where(job => job.Kind == SendSms.Name).Select(messages.Open<Sms>).Where(sms => sms.To == number)];
    }

    private Task<Outcome<Done>> Ask() => As(door => door.SendCode(number));

    private async Task<bool> SignIn(string code) => (await As(door => door.SignIn(number, code))).Succeeded;

    private async Task<Outcome<Done>> As(Func<IPatientSignIn, Task<Outcome<Done>>> call)
    {
        using (Caller.Anonymous.Enter())
        {
            return await call(Door);
        }
    }
}
