using Care.Tests.Servers;

namespace Care.Tests.Deployment;

/// <summary>Settings that would only fail once something is sent stop the start.</summary>
public sealed class RefusedSettingsTests
{
    [Theory]
    [InlineData("EMAIL_FROM", "Care <care@")]
    [InlineData("EMAIL_PORT", "70000")]
    [InlineData("CARE_ADMINS", "admin@example.org, nobody")]
    [InlineData("VAPID_SUBJECT", "info@example.org")]
    [InlineData("CARE_RECAPTCHA_URL", "siteverify")]
    [InlineData("SENTRY_DSN", "example.org/1")]
    public async Task A_setting_that_could_not_be_used_stops_the_start_with_a_sentence_that_names_it(string name, string value)
    {
        await using var silo = CareProcess.Silo(new Dictionary<string, string>
        {
            ["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/care",
            ["CARE_SIGNING_KEY"] = "a key for tests, thirty-two bytes or more",
            [name] = value,
        });

        Assert.NotEqual(0, await silo.Ends(TimeSpan.FromSeconds(60)));
        await Eventually.Holds(() => silo.Log.Contains(name, StringComparison.Ordinal), $"a sentence about {name}");
        Assert.DoesNotContain("   at ", silo.Log, StringComparison.Ordinal);
    }
}
