using Care.Interfaces.Calls;

namespace Care.Interfaces.Facilities;

/// <summary>Which days of a facility are listed (contract 02, §8). What is null does not filter.</summary>
public sealed record PatientStatsFilter
{
    /// <summary>The days that were counted.</summary>
    public DateRange? EntryDate { get; init; }
}
