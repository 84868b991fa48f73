using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

[GrainType("facility-capacity")]
public sealed class FacilityCapacityGrain(
    [PersistentState("facility_capacity", StorageNames.Entities)] IPersistentState<FacilityCapacityState> stored,
    EntityStore store,
    FacilityAccess access)
    : EntityGrain<FacilityCapacityState>(stored, "facility_capacity", store), IFacilityCapacity
{
    internal const string Entity = "FacilityCapacity";

    public async Task<Outcome<Document<FacilityCapacity>>> Add(Guid facility, FacilityCapacityWrite body) =>
        IsTaken || !await access.MayWriteBelow(Permissions, facility)
            ? Error.Denied
            : await Store(new FacilityCapacityState { Pk = EntityKeys.ToBeDrawn, Facility = facility }, body);

    public async Task<Outcome<Document<FacilityCapacity>>> Change(Guid facility, FacilityCapacityWrite body) =>
        await access.CheckChange(Permissions, facility, Exists && State.Facility == facility, Entity) is { } refused ? refused : await Store(State, body);

    public async Task<Outcome<Done>> Remove(Guid facility) =>
        await access.CheckChange(Permissions, facility, Exists && State.Facility == facility, Entity) is { } refused ? refused : await SaveDeleted();

    private async Task<Outcome<Document<FacilityCapacity>>> Store(FacilityCapacityState state, FacilityCapacityWrite body)
    {
        if (CapacityRule.IsOverfull(body))
        {
            return Error.Field("current_capacity", "Current capacity cannot be greater than total capacity.");
        }

        var next = state with
        {
            RoomType = body.RoomType.Or(state.RoomType),
            TotalCapacity = body.TotalCapacity.Or(state.TotalCapacity),
            CurrentCapacity = body.CurrentCapacity.Or(state.CurrentCapacity),
        };
        return await Save(next) is { } error ? error : Document<FacilityCapacity>.Of(State.Shown(this.GetPrimaryKey()));
    }
}
