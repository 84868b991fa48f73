using System.Collections.Concurrent;
using Care.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Notifications;

/// <summary>Stands in for the push service of a browser's maker: keeps what it is sent for each subscription.</summary>
public sealed class PushService : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Sent>> sent = new();
    private WebApplication? web;

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = StatusCodes.Status201Created;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    /// <summary>A new subscription's endpoint.</summary>
    public string Endpoint() => new Uri(Address, $"/push/{Guid.NewGuid()}").AbsoluteUri;

    public IReadOnlyList<Sent> SentTo(string endpoint) => [.. sent.GetValueOrDefault(new Uri(endpoint).AbsolutePath) ?? []];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.AbsoluteUri);
        web = builder.Build();
        web.MapPost("/push/{subscription}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            sent.GetOrAdd(request.Path, _ => [])
                .Enqueue(new Sent(request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()), body.ToArray()));
            return Results.StatusCode(Status);
        });
        await web.StartAsync();
    }

    public ValueTask DisposeAsync() => web?.DisposeAsync() ?? default;

    /// <summary>A message for a browser.</summary>
    public sealed record Sent(IReadOnlyDictionary<string, string> Headers, byte[] Body);
}
