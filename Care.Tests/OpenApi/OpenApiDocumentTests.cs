using System.Text.Json;
using Care.Tests.Servers;

namespace Care.Tests.OpenApi;

/// <summary>The description of the API that is checked in is that which front ends serve.</summary>
public sealed class OpenApiDocumentTests(CareSystem care)
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_document_that_is_checked_in_is_the_one_that_is_served()
    {
        using var client = new HttpClient { BaseAddress = care.Address };
        var served = JsonSerializer.Serialize(JsonElement.Parse(await client.GetStringAsync("/api/schema/", TestContext.Current.CancellationToken)), Indented)
            + "\n";
        if (Environment.GetEnvironmentVariable("CARE_WRITE_OPENAPI") == "true")
        {
            await File.WriteAllTextAsync(OpenApiFile.Path, served, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(OpenApiFile.Path, TestContext.Current.CancellationToken), served);
    }
}
