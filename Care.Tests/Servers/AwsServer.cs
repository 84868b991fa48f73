using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Care.Grains.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Servers;

/// <summary>
/// Stands in for the services of AWS: checks the signature of each request as they do (SigV4, worked out here from its definition), and answers as a test tells
/// it to.
/// </summary>
public sealed class AwsServer : IAsyncDisposable
{
    private const string AccessKey = "AKIDWARD";
    private const string SecretKey = "a secret/of the+ward";

    private WebApplication? web;

    /// <summary>What is answered to the next requests that are well signed; 200 once it is empty.</summary>
    public ConcurrentQueue<AwsAnswer> Answers { get; } = new();

    /// <summary>The bodies of the requests that were well signed.</summary>
    public ConcurrentQueue<(string Path, string? Type, string Body)> Received { get; } = new();

    private Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public AwsOptions Options(string secret = SecretKey) => new() { AccessKey = AccessKey, SecretKey = secret, Endpoint = Address };

    public async Task<AwsServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        web = builder.Build();
        web.MapPost("/{**path}", Take);
        await web.StartAsync();
        return this;
    }

    public ValueTask DisposeAsync() => web?.DisposeAsync() ?? default;

    private async Task<IResult> Take(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        if (!IsSigned(request, bytes.ToArray()))
        {
            return Results.Text("<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code></Error></ErrorResponse>", "text/xml", statusCode: 403);
        }

        Received.Enqueue((request.Path, request.ContentType, Encoding.UTF8.GetString(bytes.ToArray())));
        if (!Answers.TryDequeue(out var answer))
        {
            return Results.Ok();
        }

        if (answer.ErrorType is not null)
        {
            request.HttpContext.Response.Headers["x-amzn-ErrorType"] = answer.ErrorType;
        }

        return Results.Text(answer.Body, statusCode: answer.Status);
    }

    private static bool IsSigned(HttpRequest request, byte[] body)
    {
        const string Algorithm = "AWS4-HMAC-SHA256";
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            return false;
        }

        var parts = header[(Algorithm.Length + 1)..].Split(',').Select(part => part.Trim().Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var scope = parts["Credential"].Split('/', 2);
        var date = request.Headers["X-Amz-Date"].ToString();
        var names = parts["SignedHeaders"].Split(';');
        var canonical = string.Join('\n',
        [
            request.Method, request.Path.ToUriComponent(), "",
            .. names.Select(name => $"{name}:{(name == "host" ? request.Host.ToString() : request.Headers[name].ToString().Trim())}"), "",
            parts["SignedHeaders"], Hex(SHA256.HashData(body)),
        ]);
        var toSign = string.Join('\n', Algorithm, date, scope[1], Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        var key = scope[1].Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + SecretKey), Hmac);
        return scope[0] == AccessKey
            && names.Contains("host")
            && scope[1].EndsWith("/ap-south-1/" + (request.Path.StartsWithSegments("/v2/email", StringComparison.Ordinal) ? "ses" : "sns") + "/aws4_request",
                StringComparison.Ordinal)
            && (DateTimeOffset.UtcNow - DateTimeOffset.ParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
                .Duration() < TimeSpan.FromMinutes(5)
            && Hex(Hmac(key, toSign)) == parts["Signature"];
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
