using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Care.Tests.Servers;

/// <summary>Stands in for a collector of OpenTelemetry: takes what programs send it by OTLP, over gRPC or over HTTP, and keeps the spans.</summary>
public sealed class OtlpCollector(bool grpc) : IAsyncDisposable
{
    /// <summary>What gRPC puts before a message: whether it is compressed, and its length.</summary>
    private const int FrameHeader = 5;

    private readonly ConcurrentQueue<OtlpSpan> spans = new();
    private readonly ConcurrentQueue<string> metrics = new();
    private readonly int port = FreePort.Next();
    private WebApplication? web;

    public IReadOnlyList<OtlpSpan> Spans => [.. spans];

    /// <summary>The settings that have a program send here, often.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = grpc ? "grpc" : "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
    };

    /// <summary>Whether a metric of this name was sent.</summary>
    public bool Has(string metric) => metrics.Any(sent => sent.Contains(metric, StringComparison.Ordinal));

    /// <summary>What it has, for whoever waits in vain for more.</summary>
    public override string ToString() => $"{metrics.Count} reports of metrics and spans of "
        + $"{string.Join(", ", spans.CountBy(span => $"{span.Service} {span.Source}").Select(from => $"{from.Key} ({from.Value})"))}";

    public async Task<OtlpCollector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = grpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
        web = builder.Build();
        web.MapPost(grpc ? "/opentelemetry.proto.collector.trace.v1.TraceService/Export" : "/v1/traces", http => Take(http, ReadSpans));
        web.MapPost(grpc ? "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export" : "/v1/metrics", http =>
            Take(http, sent => metrics.Enqueue(Encoding.UTF8.GetString(sent.Span))));
        await web.StartAsync();
        return this;
    }

    public ValueTask DisposeAsync() => web?.DisposeAsync() ?? default;

    private async Task Take(HttpContext http, Action<ReadOnlyMemory<byte>> read)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        read(body.ToArray().AsMemory(grpc ? FrameHeader : 0));
        http.Response.ContentType = grpc ? "application/grpc" : "application/x-protobuf";
        if (grpc)
        {
            await http.Response.Body.WriteAsync(new byte[FrameHeader]);
            http.Response.AppendTrailer("grpc-status", "0");
        }
    }

    /// <summary>The numbers are those of the fields in OTLP's own definition (<c>trace.proto</c>, <c>resource.proto</c>, <c>common.proto</c>).</summary>
    private void ReadSpans(ReadOnlyMemory<byte> sent)
    {
        foreach (var resource in Fields(sent, 1))
        {
            var service = Fields(resource, 1).SelectMany(attributes => Fields(attributes, 1)).Where(pair => Text(pair, 1) == "service.name")
                .Select(pair => Text(Fields(pair, 2).Single(), 1)).Single();
            foreach (var scope in Fields(resource, 2))
            {
                var source = Text(Fields(scope, 1).Single(), 1);
                foreach (var span in Fields(scope, 2))
                {
                    spans.Enqueue(new OtlpSpan(service, source, Text(span, 5), Hex(span, 1), Hex(span, 2), Hex(span, 4)));
                }
            }
        }
    }

    private static string Text(ReadOnlyMemory<byte> message, int field) => Encoding.UTF8.GetString(Fields(message, field).SingleOrDefault().Span);

    private static string Hex(ReadOnlyMemory<byte> message, int field) => Convert.ToHexStringLower(Fields(message, field).SingleOrDefault().Span);

    /// <summary>What a message of protobuf holds under a number, each as its bytes; numbers by themselves are passed over.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message, int wanted)
    {
        while (!message.IsEmpty)
        {
            var tag = Varint(ref message);
            var length = (tag & 7) switch
            {
                0 => 0,
                1 => sizeof(long),
                2 => (int)Varint(ref message),
                5 => sizeof(int),
                var type => throw new InvalidDataException($"No wire type {type} is known.")
            };
            if ((tag & 7) == 0)
            {
                Varint(ref message);
            }

            if (tag >> 3 == (ulong)wanted)
            {
                yield return message[..length];
            }

            message = message[length..];
        }
    }

    private static ulong Varint(ref ReadOnlyMemory<byte> message)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message.Span[0];
            message = message[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
