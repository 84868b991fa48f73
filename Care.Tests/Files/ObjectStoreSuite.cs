using System.Net;
using System.Net.Http.Headers;
using Care.Grains.Files;
using Care.Interfaces.Files;
using Care.Tests.Servers;

namespace Care.Tests.Files;

/// <summary>What every object store promises, whatever it is made of (contract 07, §5.8).</summary>
public abstract class ObjectStoreSuite : IDisposable
{
    private const string Pdf = "application/pdf";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly HttpClient browser = new();

    private protected abstract IObjectStore Store { get; }

    protected static byte[] Content { get; } = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))];

    protected static string NewKey(string extension = "pdf") => $"CONSULTATION/{ObjectKeys.NewName("scan." + extension, TimeProvider.System.GetUtcNow())}";

    public void Dispose()
    {
        browser.Dispose();
        (Store as IDisposable)?.Dispose();
    }

    [Fact]
    public async Task What_is_sent_by_a_link_is_read_by_a_link_as_it_was_sent()
    {
        var key = NewKey();
        Assert.True((await Send(await Store.UploadLink(ObjectBucket.Patient, key, Pdf, Life), Content, Pdf)).IsSuccessStatusCode);

        var read = await browser.GetAsync(await Store.ReadLink(ObjectBucket.Patient, key, "inline", Life));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(Content, await read.Content.ReadAsByteArrayAsync());
        Assert.Equal(Pdf, read.Content.Headers.ContentType?.ToString());
        Assert.Equal("inline", read.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(new StoredObject(Content.Length, Pdf), await Store.Find(ObjectBucket.Patient, key));
        Assert.Equal(Content, await Store.Get(ObjectBucket.Patient, key));
    }

    [Fact]
    public async Task A_link_ends_with_the_name_of_the_object()
    {
        var key = NewKey();
        Assert.EndsWith("/" + key, new Uri(await Store.UploadLink(ObjectBucket.Patient, key, Pdf, Life)).AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith("/" + key, new Uri(await Store.ReadLink(ObjectBucket.Patient, key, "inline", Life)).AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/pdf;charset=utf-8")]
    [InlineData(null)]
    public async Task Another_content_type_than_the_registered_one_is_refused(string? contentType)
    {
        var key = NewKey();
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(await Store.UploadLink(ObjectBucket.Patient, key, Pdf, Life), Content, contentType)).StatusCode);
        Assert.Null(await Store.Find(ObjectBucket.Patient, key));
    }

    [Fact]
    public async Task A_link_that_was_altered_is_refused()
    {
        var (key, other) = (NewKey(), NewKey());
        await Store.Put(ObjectBucket.Patient, key, Content, Pdf);
        await Store.Put(ObjectBucket.Patient, other, Content, Pdf);
        var read = await Store.ReadLink(ObjectBucket.Patient, key, "inline", Life);
        var upload = await Store.UploadLink(ObjectBucket.Patient, key, Pdf, Life);

        Assert.Equal(HttpStatusCode.OK, await Read(read));
        Assert.Equal(HttpStatusCode.Forbidden, await Read(read.Replace(key, other, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await Read(read.Replace("inline", "attachment", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await Read(OtherDigit(read)));
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(upload.Replace(key, NewKey(), StringComparison.Ordinal), Content, Pdf)).StatusCode);
    }

    [Fact]
    public async Task A_link_is_good_for_what_it_was_made_for_only()
    {
        var key = NewKey();
        await Store.Put(ObjectBucket.Patient, key, Content, Pdf);

        Assert.Equal(HttpStatusCode.Forbidden, (await Send(await Store.ReadLink(ObjectBucket.Patient, key, "inline", Life), [1, 2, 3], Pdf)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await Read(await Store.UploadLink(ObjectBucket.Patient, key, Pdf, Life)));
        Assert.Equal(Content, await Store.Get(ObjectBucket.Patient, key));
    }

    [Fact]
    public async Task A_link_that_has_run_out_is_refused()
    {
        var key = NewKey();
        await Store.Put(ObjectBucket.Patient, key, Content, Pdf);
        var read = await Store.ReadLink(ObjectBucket.Patient, key, "inline", TimeSpan.FromSeconds(2));
        var upload = await Store.UploadLink(ObjectBucket.Patient, key, Pdf, TimeSpan.FromSeconds(2));

        await Eventually.Holds(() => Read(read), status => status == HttpStatusCode.Forbidden, "the link to run out", seconds: 10);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(upload, [1, 2, 3], Pdf)).StatusCode);
        Assert.Equal(Content, await Store.Get(ObjectBucket.Patient, key));
    }

    [Fact]
    public async Task Nothing_of_a_patient_is_there_without_a_link()
    {
        var key = NewKey();
        await Store.Put(ObjectBucket.Patient, key, Content, Pdf);
        var bare = new Uri(await Store.ReadLink(ObjectBucket.Patient, key, "inline", Life)).GetLeftPart(UriPartial.Path);

        Assert.InRange((int)await Read(bare), 400, 499);
        Assert.InRange((int)(await Send(bare, [1, 2, 3], Pdf)).StatusCode, 400, 499);
        Assert.Equal(Content, await Store.Get(ObjectBucket.Patient, key));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_can_be_removed_all_the_same()
    {
        var key = NewKey();
        Assert.Null(await Store.Find(ObjectBucket.Patient, key));
        Assert.Null(await Store.Get(ObjectBucket.Patient, key));
        await Store.Delete(ObjectBucket.Patient, key);
        Assert.Equal(HttpStatusCode.NotFound, await Read(await Store.ReadLink(ObjectBucket.Patient, key, "inline", Life)));
    }

    [Fact]
    public async Task An_object_takes_the_place_of_an_earlier_one_until_it_is_removed()
    {
        var key = NewKey();
        await Store.Put(ObjectBucket.Facility, key, Content, "image/png");
        await Store.Put(ObjectBucket.Facility, key, new byte[] { 1, 2 }, "image/jpeg");
        Assert.Equal(new StoredObject(2, "image/jpeg"), await Store.Find(ObjectBucket.Facility, key));
        Assert.Null(await Store.Find(ObjectBucket.Patient, key));

        await Store.Delete(ObjectBucket.Facility, key);
        Assert.Null(await Store.Find(ObjectBucket.Facility, key));
    }

    [Fact]
    public async Task A_file_is_complete_once_the_store_has_it_and_thrown_away_when_it_is_too_large()
    {
        var bytes = new FileBytes(Store, new ObjectStoreOptions { MaxBytes = Content.Length });
        var file = new FileState { InternalName = ObjectKeys.NewName("scan.pdf", TimeProvider.System.GetUtcNow()), MimeType = Pdf };

        Assert.Equal("The file has not been uploaded.", Assert.Single((await bytes.CheckCompletion(file))!.Errors).Messages.Single());
        Assert.True((await Send(await bytes.UploadLink(file), Content, Pdf)).IsSuccessStatusCode);
        Assert.Null(await bytes.CheckCompletion(file));
        Assert.Equal(new StoredObject(Content.Length, Pdf), await Store.Find(ObjectBucket.Patient, file.ObjectKey));
        Assert.Null(await Store.Find(ObjectBucket.Patient, file.IncomingKey));
        Assert.Null(await bytes.CheckCompletion(file));
        await Store.Put(ObjectBucket.Patient, file.ObjectKey, new byte[Content.Length + 1], Pdf);
        Assert.Equal($"The file is larger than {Content.Length} bytes.", Assert.Single((await bytes.CheckCompletion(file))!.Errors).Messages.Single());
        Assert.Null(await Store.Find(ObjectBucket.Patient, file.ObjectKey));
    }

    [Fact]
    public async Task What_a_link_stores_later_is_not_the_files()
    {
        var bytes = new FileBytes(Store, new ObjectStoreOptions { MaxBytes = Content.Length });
        var file = new FileState { InternalName = ObjectKeys.NewName("scan.pdf", TimeProvider.System.GetUtcNow()), MimeType = Pdf };
        var link = await bytes.UploadLink(file);
        Assert.EndsWith("/" + file.ObjectKey, new Uri(link).AbsolutePath, StringComparison.Ordinal);
        await Send(link, Content, Pdf);
        Assert.Equal(HttpStatusCode.OK, await Read(await bytes.ReadLink(file)));
        Assert.Null(await bytes.CheckCompletion(file));

        await Send(link, [1, 2, 3], Pdf);
        Assert.Null(await bytes.CheckCompletion(file));
        Assert.Equal(Content, await Store.Get(ObjectBucket.Patient, file.ObjectKey));
        Assert.Equal(HttpStatusCode.OK, await Read(await bytes.ReadLink(file with { UploadCompleted = true })));
    }

    [Fact]
    public async Task What_was_sent_of_a_file_that_will_never_be_complete_is_not_read()
    {
        var bytes = new FileBytes(Store, new ObjectStoreOptions());
        var file = new FileState { InternalName = ObjectKeys.NewName("scan.pdf", TimeProvider.System.GetUtcNow()), MimeType = Pdf };
        var link = await bytes.UploadLink(file);
        await Send(link, Content, Pdf);
        await bytes.EndUpload(file);
        Assert.Null(await Store.Find(ObjectBucket.Patient, file.IncomingKey));

        await Send(link, Content, Pdf);
        Assert.Equal(HttpStatusCode.NotFound, await Read(await bytes.ReadLink(file with { IsArchived = true })));
    }

    [Fact]
    public Task It_gives_a_sign_of_life() => Store.Check();

    protected async Task<HttpStatusCode> Read(string link)
    {
        using var answer = await browser.GetAsync(link);
        return answer.StatusCode;
    }

    /// <summary>Sends a file as the web client does: its type is the only header that is signed.</summary>
    protected async Task<HttpResponseMessage> Send(string link, byte[] content, string? contentType)
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline");
        return await browser.PutAsync(link, body);
    }

    /// <summary>The link with another last digit of its signature.</summary>
    private static string OtherDigit(string link)
    {
        var name = link.Contains("X-Amz-Signature=", StringComparison.Ordinal) ? "X-Amz-Signature=" : "signature=";
        var digit = link.IndexOf(name, StringComparison.Ordinal) + name.Length;
        return $"{link[..digit]}{(link[digit] == '0' ? '1' : '0')}{link[(digit + 1)..]}";
    }
}
