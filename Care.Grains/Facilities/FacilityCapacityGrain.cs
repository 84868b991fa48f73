using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

[GrainType("facility-capacity")]
public sealed class FacilityCapacityGrain(
    [Row] IPersistentState<FacilityCapacityState> stored, EntityStore store, FacilityAccess access, FacilityCapacityViews views)
    : FacilityChildGrain<FacilityCapacityState, FacilityCapacity, FacilityCapacityWrite>(stored, store, access, views), IFacilityCapacity
{
    protected override ValueTask<Error?> Check(FacilityCapacityState next, FacilityCapacityWrite body) => new(CapacityRule.Check(body));
}
