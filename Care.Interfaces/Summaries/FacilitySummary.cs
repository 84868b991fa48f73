using System.Text.Json;
using Care.Interfaces.Facilities;

namespace Care.Interfaces.Summaries;

/// <summary>The summary of one facility on one day (contract 07, 2).</summary>
public sealed record FacilitySummary
{
    /// <summary>The facility as it is now, not as it was when the summary was made; shown even if it was deleted meanwhile.</summary>
    public FacilityFull? Facility { get; init; }

    /// <summary>When the summary was made, or last made anew where its kind moves the date along (contract 07, 1).</summary>
    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>When the row was last written.</summary>
    public required DateTimeOffset ModifiedDate { get; init; }

    /// <summary>The document of the summary's kind (contract 07, 1.1 to 1.4).</summary>
    public required JsonElement Data { get; init; }
}
