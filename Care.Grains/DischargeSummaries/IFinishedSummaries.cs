using Care.Grains.Files;

namespace Care.Grains.DischargeSummaries;

/// <summary>The summaries that are there.</summary>
public interface IFinishedSummaries
{
    /// <summary>The newest complete one of a consultation, or null.</summary>
    Task<FileRow?> Newest(Guid consultation);
}
