using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Operations;

/// <summary>Stands in for Sentry: takes the envelopes of project 7.</summary>
public sealed class SentryServer : IAsyncDisposable
{
    private readonly int port = Servers.FreePort.Next();
    private WebApplication? web;

    public string Dsn => $"http://key@127.0.0.1:{port}/7";

    public ConcurrentQueue<string> Envelopes { get; } = new();

    public async Task<SentryServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        web = builder.Build();
        web.MapPost("/api/7/envelope/", async (HttpRequest request) =>
        {
            await using var body = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
            using var text = new StreamReader(body);
            Envelopes.Enqueue(await text.ReadToEndAsync());
            return Results.Json(new { id = Guid.NewGuid().ToString("N") });
        });
        await web.StartAsync();
        return this;
    }

    public ValueTask DisposeAsync() => web?.DisposeAsync() ?? default;
}
