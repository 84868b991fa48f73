using Care.Interfaces.Calls;
using Care.Interfaces.Files;

namespace Care.Interfaces.DischargeSummaries;

/// <summary>The newest summary of a consultation.</summary>
/// <param name="File">The file with a fresh link to its bytes; null when there is none yet and one is being made.</param>
[GenerateSerializer, Immutable, Alias("care.SummaryPreview")]
public sealed record SummaryPreview([property: Id(0)] Document<FileDetail>? File);
