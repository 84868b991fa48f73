using System.Diagnostics;
using OpenTelemetry;

namespace Care.Hosting;

/// <summary>
/// Leaves out what the cluster does by itself: looks whether the scheduler is awake, timers, reminders, counts for the dashboard, answers to probes. Each would
/// be a trace of its own, every second, and bury those that tell something. A trace begins with a request or with a job; what is begun otherwise is not
/// recorded, nor is what it calls.
/// </summary>
internal sealed class RootSpanFilterProcessor : BaseProcessor<Activity>
{
    private static readonly string[] RootSources = ["Microsoft.AspNetCore", Telemetry.OwnSource];

    public override void OnStart(Activity data)
    {
        if (data.ParentSpanId == default && !RootSources.Contains(data.Source.Name, StringComparer.Ordinal))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            data.IsAllDataRequested = false;
        }
    }
}
