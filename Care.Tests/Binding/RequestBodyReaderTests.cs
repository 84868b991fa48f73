using System.Text;
using Care.Interfaces.Patients;
using Care.WebFront.Binding;
using Care.WebFront.Errors;
using Microsoft.AspNetCore.Http;

namespace Care.Tests.Binding;

/// <summary>Bodies as they come over the wire (contract 01, A2).</summary>
public sealed class RequestBodyReaderTests
{
    public static TheoryData<byte[]> NoUnicode =>
    [
        Encoding.Latin1.GetBytes("{\"name\":\"\u00ff\"}"),
        Encoding.Latin1.GetBytes("{\"\u00c3\":1}"),
        """{"name":"\ud800"}"""u8.ToArray(),
        """{"\udc00":1}"""u8.ToArray(),
        """{"deep":[{"name":"x\ud800\u0041"}]}"""u8.ToArray(),
    ];

    [Theory, MemberData(nameof(NoUnicode))]
    public async Task A_body_that_is_no_Unicode_is_refused_before_anybody_reads_it(byte[] json) =>
        Assert.Equal("""{"detail":"JSON parse error - the text is not valid Unicode"}""", await Refused(() => Read(json)));

    [Fact]
    public async Task Escaped_characters_of_every_plane_are_read()
    {
        var body = await Read("""{"name":"\u0d05\ud83d\ude00"}"""u8.ToArray());
        Assert.Equal("അ😀", body.Text("name").Value);
    }

    [Fact]
    public async Task Of_a_field_that_is_sent_twice_the_last_counts()
    {
        var body = await Read("""{"name":"first","name":"last","inner":{"n":1,"n":2}}"""u8.ToArray());
        Assert.Equal(("last", 2), (body.Text("name").Value, body.Object("inner")!.Integer("n", 0, 1_000_000).Value));
    }

    [Theory]
    [InlineData("""{"gender":1,"countries_travelled":["a\u0000"]}""")]
    [InlineData("""{"gender":1,"countries_travelled":"a\u0000"}""")]
    public async Task Countries_with_null_characters_are_refused(string json)
    {
        var body = await Read(Encoding.UTF8.GetBytes(json), HttpMethods.Patch);
        Assert.Equal(
            """{"countries_travelled":["Null characters are not allowed."]}""",
            await Refused(() => Task.FromResult(body.Checked(MessageReader<PatientWrite>.Instance.Read(body)))));
    }

    [Theory]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\ncut o")]
    [InlineData("no boundary at all")]
    public async Task A_form_that_ends_too_early_is_refused(string form) => Assert.Equal(
        """{"detail":"Multipart form parse error"}""",
        await Refused(() => Read(Encoding.UTF8.GetBytes(form), contentType: "multipart/form-data; boundary=x")));

    private static Task<RequestBody> Read(byte[] json, string? method = null, string contentType = "application/json")
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method ?? HttpMethods.Post;
        http.Request.ContentType = contentType;
        http.Request.Body = new MemoryStream(json);
        return http.ReadBody();
    }

    private static async Task<string> Refused<T>(Func<Task<T>> read) =>
        Encoding.UTF8.GetString(ErrorWriter.Body((await Assert.ThrowsAsync<RequestRefusedException>(read)).Error));
}
