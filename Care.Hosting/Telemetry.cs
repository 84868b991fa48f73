using System.Collections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Care.Hosting;

/// <summary>
/// Traces and metrics by OpenTelemetry: from the request through the grains' calls to SQL, and on to the jobs that the request made, whose runs hang under it.
/// Where nobody watches, nothing is recorded.
/// </summary>
public static class Telemetry
{
    /// <summary>The name under which our own code traces and counts.</summary>
    internal const string OwnSource = "Care";

    /// <summary>What is asked all day by machines and would bury what people ask.</summary>
    private static readonly string[] Probes = ["/ping", "/health"];

    /// <summary>Adds what the options ask for.</summary>
    /// <param name="host">The program.</param>
    /// <param name="options">Who watches.</param>
    /// <param name="program">The program's name, where <c>OTEL_SERVICE_NAME</c> says no other.</param>
    /// <param name="instance">Which of its processes this is.</param>
    public static void AddCareTelemetry(this IHostApplicationBuilder host, TelemetryOptions options, string program, string instance)
    {
        if (!options.Otlp && options.MetricsPort is null)
        {
            return;
        }

        host.Configuration.AddInMemoryCollection(StandardVariables());
        var telemetry = host.Services.AddOpenTelemetry().ConfigureResource(resource => resource
            .AddService(program, serviceNamespace: "care", serviceInstanceId: instance)
            .AddEnvironmentVariableDetector());
        if (options.Otlp)
        {
            telemetry.WithTracing(traces => traces.AddCareTracing().AddOtlpExporter());
        }

        telemetry.WithMetrics(metrics =>
        {
            metrics.AddCareMetrics();
            if (options.Otlp)
            {
                metrics.AddOtlpExporter();
            }

            if (options.MetricsPort is { } port)
            {
                metrics.AddPrometheusHttpListener(prometheus => (prometheus.Host, prometheus.Port) = (options.MetricsBind, port));
            }
        });
    }

    /// <summary>
    /// What is traced, without what nobody asked for (<see cref="RootSpanFilterProcessor"/>) and what a trace must not tell
    /// (<see cref="SpanRedactionProcessor"/>).
    /// </summary>
    public static TracerProviderBuilder AddCareTracing(this TracerProviderBuilder traces) => traces
        .AddAspNetCoreInstrumentation(Requests)
        .AddSource("Microsoft.Orleans.*", "Npgsql", OwnSource)
        .AddProcessor<RootSpanFilterProcessor>()
        .AddProcessor<SpanRedactionProcessor>();

    private static MeterProviderBuilder AddCareMetrics(this MeterProviderBuilder metrics) => metrics
        .AddMeter(OwnSource, "Microsoft.Orleans", "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel");

    /// <summary>
    /// The variables that OpenTelemetry names. It looks for them in the configuration of the host, and our programs' holds nothing of the environment by
    /// itself.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string?>> StandardVariables() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value))
        .Where(variable => variable.Key.StartsWith("OTEL_", StringComparison.Ordinal));

    private static void Requests(AspNetCoreTraceInstrumentationOptions options)
    {
        options.Filter = http => !Probes.Contains(http.Request.Path.Value?.TrimEnd('/'), StringComparer.Ordinal);
        // The route, not the path: usernames stand in paths.
        options.EnrichWithHttpResponse = (span, response) =>
            span.SetTag(SpanRedactionProcessor.Path, (response.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
    }
}
