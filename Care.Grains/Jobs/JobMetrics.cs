using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Care.Grains.Jobs;

/// <summary>What an operator watches of the jobs. Tags are from closed sets: the kinds of this build and the outcomes.</summary>
internal static class JobMetrics
{
    /// <summary>Traces of the jobs' runs.</summary>
    public static readonly ActivitySource Source = new("Care");

    private static readonly Meter Meter = new("Care");
    private static readonly Counter<long> Tries = Meter.CreateCounter<long>("care.jobs.tries", "{try}", "Jobs that were tried, by how the try ended.");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "care.jobs.duration", "s", "How long a try took.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000] });
    private static readonly UpDownCounter<int> Running = Meter.CreateUpDownCounter<int>("care.jobs.running", "{job}", "Jobs that this silo runs now.");

    /// <summary>
    /// Begins the trace of what several jobs do together. It hangs under none of them and is linked to each that is traced; none where none is.
    /// </summary>
    public static Activity? Together(string name, IEnumerable<ActivityContext?> jobs) =>
        jobs.OfType<ActivityContext>().Select(job => new ActivityLink(job)).ToArray() is { Length: > 0 } links
            ? Source.StartActivity(name, ActivityKind.Internal, default(ActivityContext), links: links)
            : null;

    public static void Began() => Running.Add(1);

    public static void Ended() => Running.Add(-1);

    public static void Tried(string kind, string outcome, TimeSpan duration)
    {
        var tags = new TagList { { "kind", kind }, { "outcome", outcome } };
        Tries.Add(1, tags);
        Durations.Record(duration.TotalSeconds, tags);
    }
}
