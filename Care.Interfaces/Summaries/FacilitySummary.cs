using System.Text.Json;
using Care.Interfaces.Facilities;
using Care.Interfaces.Wire;

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

/// <summary>Which summaries of facilities are listed (contract 07, 2). What is null does not filter.</summary>
[GenerateSerializer, Immutable, Alias("care.FacilitySummaryFilter")]
public sealed record FacilitySummaryFilter
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

    /// <summary>The facility.</summary>
    [Id(1)]
    public Guid? Facility { get; init; }

    /// <summary>Key of the facility's district.</summary>
    [Id(2)]
    public int? District { get; init; }

    /// <summary>Key of the facility's local body.</summary>
    [Id(3)]
    public int? LocalBody { get; init; }

    /// <summary>Key of the facility's state.</summary>
    [Id(4)]
    public int? State { get; init; }
}
