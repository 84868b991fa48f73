using Care.Interfaces.Calls;

namespace Care.Interfaces.Summaries;

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
