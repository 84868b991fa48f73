using Care.Tests.Servers;

namespace Care.Tests.Operations;

/// <summary>The programs and a collector, as an operator puts them together: by <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
[Collection(typeof(Alone))]
public sealed class OtlpTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_collector_gets_one_trace_from_the_front_end_through_the_grain_to_SQL(bool grpc)
    {
        await using var collector = await new OtlpCollector(grpc).Start();
        await using var cluster = await CareCluster.Start(silos: 1, collector.Settings);
        using var client = await cluster.SignedIn("stateadmin", CareSystem.Password);
        await client.GetStringAsync("/api/v1/facility/");

        await Eventually.Holds(() => Task.FromResult(collector), IsWhole, "the collector to have a trace from the request to SQL");
        await Eventually.Holds(
            () => Task.FromResult(collector), _ => collector.Has("http.server.request.duration")
                && collector.Has("orleans-"), "the collector to have the metrics of both programs");
    }

    private static bool IsWhole(OtlpCollector collector) =>
        collector.Spans.Any(sql => sql is { Service: "care-silo", Source: "Npgsql" }
            && Above(sql, collector.Spans) is var above
            && above.Any(span => span is { Service: "care-silo", Source: "Microsoft.Orleans.Application", Name: "IFacilityQueries/List" })
            && above.Any(span => span is { Service: "care-web", Source: "Microsoft.AspNetCore", Name: "GET /api/v1/facility/", Parent: "" }));

    /// <summary>What a span hangs under, the nearest first.</summary>
    private static List<OtlpSpan> Above(OtlpSpan span, IReadOnlyList<OtlpSpan> all)
    {
        List<OtlpSpan> above = [];
        for (var at = all.FirstOrDefault(each => each.Id == span.Parent); at is not null
            && at.Trace == span.Trace; at = all.FirstOrDefault(each => each.Id == at.Parent))
        {
            above.Add(at);
        }

        return above;
    }
}
