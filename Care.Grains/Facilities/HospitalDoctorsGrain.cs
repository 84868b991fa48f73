using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;

namespace Care.Grains.Facilities;

[GrainType("hospital-doctors")]
public sealed class HospitalDoctorsGrain(
    [PersistentState("hospital_doctors", StorageNames.Entities)] IPersistentState<HospitalDoctorsState> stored,
    EntityStore store,
    FacilityAccess access)
    : EntityGrain<HospitalDoctorsState>(stored, "hospital_doctors", store), IHospitalDoctors
{
    internal const string Entity = "HospitalDoctors";

    public async Task<Outcome<Document<HospitalDoctors>>> Add(Guid facility, HospitalDoctorsWrite body) =>
        IsTaken || !await access.MayWriteBelow(Permissions, facility)
            ? Error.Denied
            : await Store(new HospitalDoctorsState { Pk = EntityKeys.ToBeDrawn, Facility = facility }, body);

    public async Task<Outcome<Document<HospitalDoctors>>> Change(Guid facility, HospitalDoctorsWrite body) =>
        await access.CheckChange(Permissions, facility, Exists && State.Facility == facility, Entity) is { } refused ? refused : await Store(State, body);

    public async Task<Outcome<Done>> Remove(Guid facility) =>
        await access.CheckChange(Permissions, facility, Exists && State.Facility == facility, Entity) is { } refused ? refused : await SaveDeleted();

    private async Task<Outcome<Document<HospitalDoctors>>> Store(HospitalDoctorsState state, HospitalDoctorsWrite body) =>
        await Save(state with { Area = body.Area.Or(state.Area), Count = body.Count.Or(state.Count) }) is { } error
            ? error
            : Document<HospitalDoctors>.Of(State.Shown(this.GetPrimaryKey()));
}
