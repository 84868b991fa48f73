using Care.Interfaces.Operations;

namespace Care.Grains.Operations;

/// <summary>Where crash reports go.</summary>
public interface ICrashTarget
{
    /// <summary>Tells of a crash.</summary>
    /// <param name="report">The report.</param>
    /// <param name="unsaid">How many reports were not told since the last one.</param>
    Task Report(CrashReport report, int unsaid);
}
