namespace Care.Grains.DischargeSummaries;

/// <summary>A test sample of a printed summary.</summary>
internal sealed record SummarizedSample(DateTimeOffset RequestedOn, string SampleType, string Label, string Result);
