using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Facilities;

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
