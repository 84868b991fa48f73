namespace Care.Grains.DischargeSummaries;

/// <summary>The outcome of an investigation in a printed summary.</summary>
internal sealed record SummarizedValue(string Group, string Name, string Result, string Range, DateTimeOffset Date);
