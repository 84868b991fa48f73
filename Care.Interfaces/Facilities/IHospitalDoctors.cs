using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

/// <summary>The doctors of one area in a facility (contract 02, §6). Keyed by the id that the API shows; the paths name it by facility and area.</summary>
[Alias("care.IHospitalDoctors")]
public interface IHospitalDoctors : IGrainWithGuidKey
{
    /// <summary>Creates it; refused where the facility has the area already.</summary>
    /// <param name="facility">The facility it belongs to.</param>
    /// <param name="body">What was sent; area and count are required.</param>
    [Alias("Add")]
    Task<Outcome<Document<HospitalDoctors>>> Add(Guid facility, HospitalDoctorsWrite body);

    /// <summary>Changes it.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Change")]
    Task<Outcome<Document<HospitalDoctors>>> Change(Guid facility, HospitalDoctorsWrite body);

    /// <summary>Soft-deletes it; the area may be added again.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove(Guid facility);
}

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
