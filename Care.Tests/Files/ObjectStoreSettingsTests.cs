using Care.Tests.Servers;

namespace Care.Tests.Files;

/// <summary>What an operator is told who would keep patients' files in the clear (contract 07, §5.9).</summary>
public sealed class ObjectStoreSettingsTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("FILE_UPLOAD_BUCKET is not set", "CARE_PRODUCTION=true")]
    [InlineData("\"http://objects.example\" is no https address", "CARE_PRODUCTION=true", "FILE_UPLOAD_BUCKET=p", "FACILITY_S3_BUCKET=f",
        "BUCKET_ENDPOINT=https://inside.example", "BUCKET_EXTERNAL_ENDPOINT=http://objects.example")]
    [InlineData("FACILITY_S3_BUCKET is not set", "FILE_UPLOAD_BUCKET=p")]
    [InlineData("FILE_UPLOAD_ENCRYPTION is \"rot13\"", "FILE_UPLOAD_BUCKET=p", "FACILITY_S3_BUCKET=f", "FILE_UPLOAD_ENCRYPTION=rot13")]
    public async Task A_silo_does_not_start_and_says_why(string sentence, params string[] settings)
    {
        Dictionary<string, string> all = new()
        {
            ["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none",
            ["CARE_SIGNING_KEY"] = "a key for tests, thirty-two bytes or more",
            ["CARE_CLUSTER_KEY"] = "what silos know, thirty-two bytes or more",
            ["CARE_GATEWAY_KEY"] = "what front ends know, thirty-two bytes or more",
        };
        foreach (var setting in settings)
        {
            all[setting.Split('=')[0]] = setting.Split('=')[1];
        }

        await using var silo = CareProcess.Silo(all);
        Assert.Equal(2, await silo.Ends(Timeout));
        Assert.Contains(sentence, silo.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_no_buckets_to_be_made_for_the_embedded_store()
    {
        await using var command =
            CareProcess.Command(new Dictionary<string, string> { ["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none" }, "create-buckets");
        Assert.Equal(1, await command.Ends(Timeout));
        Assert.Contains("FILE_UPLOAD_BUCKET is not set", command.Log, StringComparison.Ordinal);
    }
}
