using Care.Tests.Servers;

namespace Care.Tests.Deployment;

/// <summary>
/// Settings that make no sense, alone or together, as a table: the program ends at once with a sentence that names them, rather than run with one of the two.
/// </summary>
public sealed class ContradictorySettingsTests
{
    [Theory]
    [InlineData("EMAIL_USER is set and EMAIL_PASSWORD is not", "EMAIL_USER=care")]
    [InlineData("EMAIL_PASSWORD is set and EMAIL_USER is not", "EMAIL_PASSWORD=secret")]
    [InlineData("SNS_ACCESS_KEY is set and SNS_SECRET_KEY is not", "SNS_ACCESS_KEY=k")]
    [InlineData("SES_ACCESS_KEY is set and SES_SECRET_KEY is not", "SES_ACCESS_KEY=k")]
    [InlineData("BUCKET_KEY is set and BUCKET_SECRET is not", "BUCKET_KEY=k")]
    [InlineData("PLAUSIBLE_HOST is set and PLAUSIBLE_SITE_ID is not", "PLAUSIBLE_HOST=plausible.example.org")]
    [InlineData("FACILITY_S3_BUCKET is set and FILE_UPLOAD_BUCKET is not", "FACILITY_S3_BUCKET=f")]
    [InlineData("CARE_MAIL_GATEWAY is outbox, and EMAIL_HOST is set", "CARE_MAIL_GATEWAY=outbox", "EMAIL_HOST=mail.example.org")]
    [InlineData("EMAIL_HOST is not set", "CARE_MAIL_GATEWAY=smtp")]
    [InlineData("CARE_SMS_GATEWAY is outbox, and SNS_ACCESS_KEY is set", "CARE_SMS_GATEWAY=outbox", "SNS_ACCESS_KEY=k", "SNS_SECRET_KEY=s")]
    [InlineData("two of them are the same", "CARE_SILO_PORT=12000", "CARE_GATEWAY_PORT=12000")]
    [InlineData("two of them are the same", "CARE_SILO_PORT=12000", "CARE_METRICS_PORT=12000")]
    [InlineData("CARE_SILO_PORT is 70000, which is no port", "CARE_SILO_PORT=70000")]
    [InlineData("CARE_STATE_POOL is 0; it is at least 1", "CARE_STATE_POOL=0")]
    [InlineData("CARE_JOBS_AT_ONCE is -1; it is at least 1", "CARE_JOBS_AT_ONCE=-1")]
    [InlineData("CARE_CLUSTER_KEY and CARE_GATEWAY_KEY are the same", "CARE_CLUSTER_KEY=what front ends know, thirty-two bytes or more")]
    [InlineData("CARE_CLUSTER_KEY is not set", "CARE_CLUSTER_KEY=")]
    [InlineData("CARE_GATEWAY_KEY is not set", "CARE_GATEWAY_KEY=")]
    [InlineData("CARE_GATEWAY_KEY is too short", "CARE_GATEWAY_KEY=short")]
    [InlineData("CARE_CLUSTER_PROOF is \"maybe\"", "CARE_CLUSTER_PROOF=maybe")]
    [InlineData("CARE_TLS_CERTIFICATE, CARE_TLS_KEY and CARE_TLS_CA go together", "CARE_TLS_KEY=/nowhere/key.pem")]
    [InlineData("can't be read as PEM", "CARE_TLS_CERTIFICATE=/nowhere/c.pem", "CARE_TLS_KEY=/nowhere/key.pem", "CARE_TLS_CA=/nowhere/ca.pem")]
    [InlineData("CARE_DEMO is true", "CARE_PRODUCTION=true", "CARE_DEMO=true")]
    public async Task A_silo_does_not_start(string sentence, params string[] settings)
    {
        await using var silo = CareProcess.Silo(With(settings));

        Assert.Equal(2, await silo.Ends(TimeSpan.FromSeconds(60)));
        Assert.Contains(sentence, silo.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JWT_REFRESH_TOKEN_LIFETIME is shorter", "JWT_ACCESS_TOKEN_LIFETIME=60", "JWT_REFRESH_TOKEN_LIFETIME=30")]
    [InlineData("JWT_ACCESS_TOKEN_LIFETIME is 0; it is at least 1", "JWT_ACCESS_TOKEN_LIFETIME=0")]
    [InlineData("CARE_PORT and CARE_METRICS_PORT are the same", "CARE_PORT=12000", "CARE_METRICS_PORT=12000")]
    [InlineData("CARE_GATEWAY_KEY is not set", "CARE_GATEWAY_KEY=")]
    [InlineData("CARE_SIGNING_KEY has \"test\" in it", "CARE_PRODUCTION=true", "CARE_ALLOWED_HOSTS=[\"care.example.org\"]")]
    public async Task A_front_end_does_not_start(string sentence, params string[] settings)
    {
        await using var web = CareProcess.Web(With(settings));

        Assert.Equal(2, await web.Ends(TimeSpan.FromSeconds(60)));
        Assert.Contains(sentence, web.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_nothing_twice()
    {
        await using var silo = CareProcess.Silo(With(
            ["CARE_STATE_POOL=0", "EMAIL_PORT=none", "CARE_SIGNING_KEY=short", "SNS_ACCESS_KEY=k", "CARE_PRODUCTION=true", "CARE_DEMO=true",
                "REDIS_URL=redis://localhost/jobs"]));
        await using var web = CareProcess.Web(With(["CARE_PORT=0", "CARE_GATEWAY_KEY=", "JWT_ACCESS_TOKEN_LIFETIME=60", "JWT_REFRESH_TOKEN_LIFETIME=30"]));

        Assert.Equal(2, await silo.Ends(TimeSpan.FromSeconds(60)));
        string[] wrong = ["CARE_STATE_POOL", "EMAIL_PORT", "CARE_SIGNING_KEY", "SNS_ACCESS_KEY", "CARE_DEMO", "REDIS_URL"];
        Assert.All(wrong, name => Assert.Single(silo.Log.Split('\n'), line => line.StartsWith(name + " ", StringComparison.Ordinal)));
        Assert.Equal(2, await web.Ends(TimeSpan.FromSeconds(60)));
        wrong = ["CARE_PORT", "CARE_GATEWAY_KEY", "JWT_REFRESH_TOKEN_LIFETIME"];
        Assert.All(wrong, name => Assert.Single(web.Log.Split('\n'), line => line.StartsWith(name + " ", StringComparison.Ordinal)));
    }

    private static Dictionary<string, string> With(string[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none",
            ["CARE_SIGNING_KEY"] = "a key for tests, thirty-two bytes or more",
            ["CARE_CLUSTER_KEY"] = "what silos know, thirty-two bytes or more",
            ["CARE_GATEWAY_KEY"] = "what front ends know, thirty-two bytes or more",
        };
        foreach (var setting in settings)
        {
            all[setting.Split('=', 2)[0]] = setting.Split('=', 2)[1];
        }

        return all;
    }
}
