using Care.Interfaces.Operations;

namespace Care.Hosting;

/// <summary>What a program tells of itself (docs/operations.md, from "Logs" on).</summary>
public sealed record TelemetryOptions
{
    /// <summary><c>CARE_LOG_FORMAT</c>: <c>text</c>, or <c>json</c> for whatever collects the logs.</summary>
    public bool JsonLog { get; init; }

    /// <summary><c>CARE_METRICS_PORT</c>: where Prometheus reads; null: nowhere.</summary>
    public int? MetricsPort { get; init; }

    /// <summary>
    /// <c>CARE_METRICS_BIND</c>: the address of that port. Metrics tell no patient anything, but how busy a hospital is concerns nobody outside.
    /// </summary>
    public string MetricsBind { get; init; } = "127.0.0.1";

    /// <summary>
    /// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set: traces and metrics go there. The exporter reads it itself, and the other standard variables with it.
    /// </summary>
    public bool Otlp { get; init; }

    /// <summary>Reads its settings.</summary>
    public static TelemetryOptions Read(SettingReader read) => new()
    {
        JsonLog = read.Text("CARE_LOG_FORMAT", "text") switch
        {
            "text" => false,
            "json" => true,
            var other => read.Wrong($"CARE_LOG_FORMAT is \"{other}\", which is neither text nor json.", false),
        },
        MetricsPort = read.Number("CARE_METRICS_PORT", 0, max: ushort.MaxValue) is > 0 and var port ? port : null,
        MetricsBind = read.Text("CARE_METRICS_BIND", "127.0.0.1"),
        Otlp = read.Optional("OTEL_EXPORTER_OTLP_ENDPOINT") is not null,
    };
}
