using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Operations;

[GrainType("crash-reports")]
internal sealed partial class CrashReportsGrain(IEnumerable<ICrashTarget> targets, TimeProvider time, ILogger<CrashReportsGrain> logger) : Grain, ICrashReports
{
    private readonly CrashLimits limits = new();

    public async Task Report(CrashReport report)
    {
        // What was told is known nowhere but here.
        DelayDeactivation(CrashLimits.Window);
        if (!targets.Any() || !limits.Admit(report.Fingerprint, time.GetUtcNow()))
        {
            return;
        }

        var unsaid = limits.Unsaid;
        limits.Said();
        using (Caller.System("crash-reports").Enter())
        {
            foreach (var target in targets)
            {
                await Report(target, report, unsaid);
            }
        }
    }

    private async Task Report(ICrashTarget target, CrashReport report, int unsaid)
    {
        try
        {
            await target.Report(report, unsaid);
        }
        catch (Exception e)
        {
            // A warning: an error would be reported, and so on.
            NotReported(target.GetType().Name, e.GetType().Name);
        }
    }

    [LoggerMessage(5311, LogLevel.Warning, "{Target} did not take a crash report: {Reason}")]
    private partial void NotReported(string target, string reason);
}

/// <summary>Where crash reports go.</summary>
internal interface ICrashTarget
{
    /// <summary>Tells of a crash.</summary>
    /// <param name="report">The report.</param>
    /// <param name="unsaid">How many reports were not told since the last one.</param>
    Task Report(CrashReport report, int unsaid);
}
