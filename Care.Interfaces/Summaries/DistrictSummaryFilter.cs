namespace Care.Interfaces.Summaries;

/// <summary>Which summaries of districts are listed (contract 07, 2). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.DistrictSummaryFilter")]
public sealed record DistrictSummaryFilter
{
    /// <summary>When they were created.</summary>
    [Id(0)]
    public SummaryPeriod Period { get; init; }

    /// <summary>Key of the district.</summary>
    [Id(1)]
    public int? District { get; init; }

    /// <summary>Key of the district's state.</summary>
    [Id(2)]
    public int? State { get; init; }
}
