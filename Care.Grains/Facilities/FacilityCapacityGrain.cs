using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

[GrainType("facility-capacity")]
internal sealed class FacilityCapacityGrain(
    [Row] IPersistentState<FacilityCapacityState> stored, EntityStore store, FacilityAccess access, FacilityCapacityViews views)
    : FacilityChildGrain<FacilityCapacityState, FacilityCapacity, FacilityCapacityWrite>(stored, store, access, views), IFacilityCapacity
{
    protected override ValueTask<Error?> Check(FacilityCapacityState next, FacilityCapacityWrite body) => new(CapacityRule.Check(body));
}

/// <summary>A bed capacity as it is stored (contract 02, §5).</summary>
[Kind("facility_capacity")]
internal sealed record FacilityCapacityState : EntityState, IFacilityChild
{
    public Guid Facility { get; init; }

    public RoomType RoomType { get; init; }

    public int TotalCapacity { get; init; }

    public int CurrentCapacity { get; init; }
}
