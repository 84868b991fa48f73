using Care.Interfaces.Calls;
using Care.Interfaces.Operations;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Operations;

[GrainType("crash-reports")]
public sealed partial class CrashReportsGrain(IEnumerable<ICrashTarget> targets, TimeProvider time, ILogger<CrashReportsGrain> logger) : Grain, ICrashReports
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
                await Tell(target, report, unsaid);
            }
        }
    }

    private async Task Tell(ICrashTarget target, CrashReport report, int unsaid)
    {
        try
        {
            await target.Tell(report, unsaid);
        }
        catch (Exception e)
        {
            // A warning: an error would be reported, and so on.
            NotTold(target.GetType().Name, e.GetType().Name);
        }
    }

    [LoggerMessage(5311, LogLevel.Warning, "{Target} did not take a crash report: {Reason}")]
    private partial void NotTold(string target, string reason);
}
