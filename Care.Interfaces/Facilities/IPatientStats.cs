using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

/// <summary>What a facility counted on one day (contract 02, §8). Keyed by <see cref="PatientStatsKey"/>.</summary>
[Alias("care.IPatientStats")]
public interface IPatientStats : IGrainWithGuidKey
{
    /// <summary>The day, for callers who see the facility.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<PatientStats>>> Get(Guid facility);

    /// <summary>Enters the day or overwrites what was entered; a day that was removed is entered anew.</summary>
    /// <param name="facility">The facility that counted.</param>
    /// <param name="body">What was sent, the day among it; counters that were left out stay.</param>
    [Alias("Enter")]
    Task<Outcome<Document<PatientStats>>> Enter(Guid facility, PatientStatsWrite body);

    /// <summary>Soft-deletes the day.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove(Guid facility);
}

/// <summary>The days that a facility entered (contract 02, §8). A pool of workers; key 0.</summary>
[Alias("care.IPatientStatsQueries")]
public interface IPatientStatsQueries : IGrainWithIntegerKey
{
    /// <summary>The days of a facility, newest first; none outside the caller's scope.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="entered">Only days in this range.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">Stops the read.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<PatientStats>>> List(Guid facility, DateRange? entered, Paging paging, CancellationToken cancellation = default);
}

/// <summary>Which days of a facility are listed (contract 02, §8). What is null does not filter.</summary>
public sealed record PatientStatsFilter
{
    /// <summary>The days that were counted.</summary>
    public DateRange? EntryDate { get; init; }
}
