using System.Net;
using System.Net.Http.Headers;
using Care.Grains.Files;
using Care.Interfaces.Files;
using Care.Tests.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Care.Tests.Files;

/// <summary>The embedded object store, as silos write it and the front end serves it.</summary>
public sealed class DirectoryObjectStoreTests(CareSystem system) : ObjectStoreSuite
{
    private protected override IObjectStore Store { get; } =
        new DirectoryObjectStore(system.Files, TimeProvider.System, NullLogger<DirectoryObjectStore>.Instance);

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_whether_or_not_it_says_so()
    {
        var key = NewKey();
        var link = await Store.UploadLink(ObjectBucket.Patient, key, "application/pdf", TimeSpan.FromMinutes(1));
        using var client = new HttpClient();
        using var said = new HttpRequestMessage(HttpMethod.Put, link) { Content = TooLarge(), Headers = { ExpectContinue = true } };
        using var refused = await client.SendAsync(said);
        Assert.Equal("""{"detail":"The file is too large."}""", await refused.Content.ReadAsStringAsync());

        using var unsaid = new HttpRequestMessage(HttpMethod.Put, link) { Content = TooLarge(), Headers = { TransferEncodingChunked = true } };
        try
        {
            using var answer = await client.SendAsync(unsaid);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server had closed the connection before all was sent.
        }

        Assert.Null(await Store.Find(ObjectBucket.Patient, key));

        Assert.Equal(HttpStatusCode.OK, (await Send(link, new byte[CareSystem.MaxFile], "application/pdf")).StatusCode);
    }

    private static ByteArrayContent TooLarge() =>
        new(new byte[CareSystem.MaxFile + 1]) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };

    [Theory]
    [InlineData("..%2F..%2Fsecret")]
    [InlineData("PATIENT/..%2F..%2Fsecret")]
    [InlineData("PATIENT/.hidden")]
    [InlineData("PATIENT//x")]
    public async Task No_path_leads_out_of_the_store(string key)
    {
        var link = new ObjectLinks(system.Files.SigningKey)
            .Read(ObjectBucket.Patient, Uri.UnescapeDataString(key), "inline", TimeProvider.System.GetUtcNow().AddMinutes(1));
        Assert.Equal(HttpStatusCode.Forbidden, await Read($"{system.Address}objects/patient/{key}{link[link.IndexOf('?', StringComparison.Ordinal)..]}"));
        Assert.Throws<ArgumentException>(() => new ObjectDirectory(system.Files.Directory).Find(ObjectBucket.Patient, Uri.UnescapeDataString(key)));
    }

    [Fact]
    public async Task An_error_is_JSON_and_the_web_clients_origin_may_send_and_read()
    {
        using var client = new HttpClient { DefaultRequestHeaders = { { "Origin", "http://localhost:4000" } } };
        using var refused = await client.PutAsync($"{system.Address}objects/patient/PATIENT/x", new ByteArrayContent([1]));
        Assert.Equal("""{"detail":"The link is not valid or has run out."}""", await refused.Content.ReadAsStringAsync());
        Assert.Equal("*", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());

        using var preflight = new HttpRequestMessage(HttpMethod.Options, $"{system.Address}objects/patient/PATIENT/x")
        {
            Headers = { { "Access-Control-Request-Method", "PUT" }, { "Access-Control-Request-Headers", "content-disposition,content-type" } },
        };
        using var allowed = await client.SendAsync(preflight);
        Assert.Contains("PUT", allowed.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        Assert.Contains("content-disposition", allowed.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_run_a_script_is_saved_and_not_shown()
    {
        var key = NewKey("svg");
        await Store.Put(ObjectBucket.Patient, key, "<svg/>"u8.ToArray(), "image/svg+xml");
        using var client = new HttpClient();
        using var read =
            await client.GetAsync(await Store.ReadLink(ObjectBucket.Patient, key, FileContent.Disposition("image/svg+xml"), TimeSpan.FromMinutes(1)));
        Assert.Equal("attachment", read.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal("nosniff", read.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", read.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(read.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_part_of_a_recording_can_be_read()
    {
        var key = NewKey("mp3");
        await Store.Put(ObjectBucket.Patient, key, Content, "audio/mpeg");
        using var client = new HttpClient();
        using var part = new HttpRequestMessage(HttpMethod.Get,
            await Store.ReadLink(ObjectBucket.Patient, key, "inline", TimeSpan.FromMinutes(1)))
        { Headers = { Range = new RangeHeaderValue(10, 19) } };
        using var read = await client.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, read.StatusCode);
        Assert.Equal(Content[10..20], await read.Content.ReadAsByteArrayAsync());
    }
}
