using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

/// <summary>
/// The bed capacity of one room type in a facility (contract 02, §5). Keyed by the id that the API shows; the paths name it by facility and room type.
/// </summary>
[Alias("care.IFacilityCapacity")]
public interface IFacilityCapacity : IGrainWithGuidKey
{
    /// <summary>Creates it; refused where the facility has the room type already.</summary>
    /// <param name="facility">The facility it belongs to.</param>
    /// <param name="body">What was sent; the room type is required.</param>
    [Alias("Add")]
    Task<Outcome<Document<FacilityCapacity>>> Add(Guid facility, FacilityCapacityWrite body);

    /// <summary>Changes it.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    /// <param name="body">What was sent; what was left out stays.</param>
    [Alias("Change")]
    Task<Outcome<Document<FacilityCapacity>>> Change(Guid facility, FacilityCapacityWrite body);

    /// <summary>Soft-deletes it; the room type may be added again.</summary>
    /// <param name="facility">The facility in whose path it was addressed.</param>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove(Guid facility);
}

/// <summary>Bed capacities by facility and room type (contract 02, §5). A pool of workers; key 0.</summary>
[Alias("care.IFacilityCapacityQueries")]
public interface IFacilityCapacityQueries : IGrainWithIntegerKey
{
    /// <summary>The capacities of a facility; none outside the caller's scope.</summary>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<FacilityCapacity>>> List(Guid facility, Paging paging, CancellationToken cancellation = default);

    /// <summary>The capacity of a room type.</summary>
    [ReadOnly, Alias("Find")]
    Task<Outcome<Document<FacilityCapacity>>> Find(Guid facility, int roomType, CancellationToken cancellation = default);

    /// <summary>The id of a room type's capacity, for a caller who is about to change it.</summary>
    [ReadOnly, Alias("Locate")]
    Task<Outcome<Guid>> Locate(Guid facility, int roomType, CancellationToken cancellation = default);

    /// <summary>What became of a room type's capacity, newest first.</summary>
    [ReadOnly, Alias("History")]
    Task<Outcome<Page<FacilityCapacityVersion>>> History(Guid facility, int roomType, Paging paging, CancellationToken cancellation = default);
}
