using System.Text.Json;

namespace Care.Interfaces.Summaries;

/// <summary>The patient summary of one district on one day (contract 07, 2).</summary>
public sealed record DistrictSummary
{
    /// <summary>Key of the district.</summary>
    public int? District { get; init; }

    /// <summary>When the summary was last made.</summary>
    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>When the row was last written.</summary>
    public required DateTimeOffset ModifiedDate { get; init; }

    /// <summary>The document (contract 07, 1.5).</summary>
    public required JsonElement Data { get; init; }
}
