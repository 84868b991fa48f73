using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

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
