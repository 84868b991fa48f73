using System.Net;
using Care.Hosting;
using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>What Prometheus reads, from a port that clients do not reach.</summary>
public sealed class MetricsPortTests(CareSystem system)
{
    [Fact]
    public async Task A_front_end_tells_its_metrics_at_their_own_port_and_at_no_other()
    {
        var (port, metrics) = (FreePort.Next(), FreePort.Next());
        await using var web = WebFront.FrontEnd.Build(system.FrontEndSettings with { Port = port, Telemetry = new TelemetryOptions { MetricsPort = metrics } });
        await web.StartAsync();
        using var client = new HttpClient();
        await client.GetStringAsync($"http://127.0.0.1:{port}/ping/");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"http://127.0.0.1:{port}/metrics")).StatusCode);

        var text = "";
        await Eventually.Holds(async () => text = await client.GetStringAsync($"http://127.0.0.1:{metrics}/metrics"),
            told => told.Contains("http_server_request_duration", StringComparison.Ordinal), "the requests to be counted");
        Assert.Contains("http_route=\"/ping/\"", text, StringComparison.Ordinal);
        Assert.Contains("dotnet_", text, StringComparison.Ordinal);
        await web.StopAsync();
    }
}
