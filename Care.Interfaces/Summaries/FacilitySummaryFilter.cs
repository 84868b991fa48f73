using Care.Interfaces.Wire;

namespace Care.Interfaces.Summaries;

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
