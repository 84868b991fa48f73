using Care.Grains.Files;
using Care.Grains.Storage;

namespace Care.Grains.DischargeSummaries;

/// <summary>The summaries that are there.</summary>
public interface IFinishedSummaries
{
    /// <summary>The newest complete one of a consultation, or null.</summary>
    Task<Stored<FileState>?> Newest(Guid consultation);
}
