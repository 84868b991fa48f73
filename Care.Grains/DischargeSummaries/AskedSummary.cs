using Care.Grains.Jobs;
using Care.Interfaces.DischargeSummaries;

namespace Care.Grains.DischargeSummaries;

/// <summary>A summary that was asked for: what its consultation remembers, and the job that makes it.</summary>
public sealed record AskedSummary(SummaryRun Run, Job Job);
