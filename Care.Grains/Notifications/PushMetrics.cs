using System.Diagnostics.Metrics;

namespace Care.Grains.Notifications;

/// <summary>
/// What an operator watches of web push. The outcomes are a closed set, those of <see cref="PushSender"/>; failures that are tried again are among the jobs'.
/// </summary>
internal static class PushMetrics
{
    private static readonly Meter Meter = new("Care");
    private static readonly Counter<long> Pushes = Meter.CreateCounter<long>("care.pushes", "{push}", "Notifications for browsers, by what became of them.");

    public static void Ended(string outcome) => Pushes.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
