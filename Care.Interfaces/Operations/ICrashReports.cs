using Care.Interfaces.Calls;

namespace Care.Interfaces.Operations;

/// <summary>Takes the crash reports of all programs of the cluster and tells operators, alike ones once an hour (contract 07, 7). One grain; key 0.</summary>
[Alias("care.ICrashReports")]
public interface ICrashReports : IGrainWithIntegerKey
{
    /// <summary>Takes a report. Answers nothing, and nothing about it.</summary>
    /// <param name="report">The report.</param>
    [Public("contract 07, 7: a front end crashes whoever asks, and what it tells is told to operators only"), Alias("Report")]
    Task Report(CrashReport report);
}
