using System.Text.Json;
using Care.Interfaces.Wire;

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

/// <summary>Which summaries of districts are listed (contract 07, 2). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.DistrictSummaryFilter")]
public sealed record DistrictSummaryFilter
{
    /// <summary>When they were created.</summary>
    [Id(0), NotSent]
    public SummaryPeriod Period { get; init; }

    /// <summary>Those created from the beginning of this day on.</summary>
    public DateOnly? StartDate
    {
        get => Period.Start;
        init => Period = Period with { Start = value };
    }

    /// <summary>Those created up to the very beginning of this day.</summary>
    public DateOnly? EndDate
    {
        get => Period.End;
        init => Period = Period with { End = value };
    }

    /// <summary>Key of the district.</summary>
    [Id(1)]
    public int? District { get; init; }

    /// <summary>Key of the district's state.</summary>
    [Id(2)]
    public int? State { get; init; }
}
