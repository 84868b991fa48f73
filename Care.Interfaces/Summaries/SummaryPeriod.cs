using Care.Interfaces.Calls;

namespace Care.Interfaces.Summaries;

/// <summary>The period that summaries are listed for (contract 07, 2).</summary>
/// <param name="Start">Those created from the beginning of this day on, or null for no beginning.</param>
/// <param name="End">Those created up to the very beginning of this day, or null for no end. The end day itself is left out: dashboards ask for it that
/// way.</param>
[GenerateSerializer, Immutable, Alias("care.SummaryPeriod")]
public readonly record struct SummaryPeriod([property: Id(0)] DateOnly? Start, [property: Id(1)] DateOnly? End)
{
    /// <summary>The first instant of the period; null for no beginning.</summary>
    public DateTimeOffset? From => Start is { } day ? ServerZone.StartOf(day) : null;

    /// <summary>The last instant of the period; null for no end.</summary>
    public DateTimeOffset? To => End is { } day ? ServerZone.StartOf(day) : null;
}

/// <summary>
/// Which day a summary is about (contract 07, 1). The capacity and triage summaries go by the day of the server zone. The patient and tests summaries go by the
/// day of UTC, so those made from 00:00 to 05:29 count as the previous day's: dashboards were built on these numbers.
/// </summary>
public static class SummaryDays
{
    /// <summary>The day of an occurrence of the job that makes summaries of the kind.</summary>
    public static DateOnly DayOf(SummaryType type, DateTimeOffset occurrence) => type switch
    {
        SummaryType.FacilityCapacity or SummaryType.TriageSummary => ServerZone.DayOf(occurrence),
        SummaryType.PatientSummary or SummaryType.TestSummary => DateOnly.FromDateTime(occurrence.UtcDateTime),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
