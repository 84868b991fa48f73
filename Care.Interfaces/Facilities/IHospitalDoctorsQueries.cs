using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

/// <summary>Counts of doctors by facility and area (contract 02, §6). A pool of workers; key 0.</summary>
[Alias("care.IHospitalDoctorsQueries")]
public interface IHospitalDoctorsQueries : IGrainWithIntegerKey
{
    /// <summary>The counts of a facility; none outside the caller's scope.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<HospitalDoctors>>> List(Guid facility, Paging paging, CancellationToken cancellation = default);

    /// <summary>The count of an area.</summary>
    [ReadOnly, Alias("Find")]
    Task<Outcome<Document<HospitalDoctors>>> Find(Guid facility, int area, CancellationToken cancellation = default);

    /// <summary>The id of an area's count, for a caller who is about to change it.</summary>
    [ReadOnly, Alias("Locate")]
    Task<Outcome<Guid>> Locate(Guid facility, int area, CancellationToken cancellation = default);
}
