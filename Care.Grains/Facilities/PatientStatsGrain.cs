using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

[GrainType("patient-stats")]
internal sealed class PatientStatsGrain(
    [Row] IPersistentState<PatientStatsState> stored,
    EntityStore store,
    FacilityAccess access)
    : EntityGrain<PatientStatsState>(stored, store), IPatientStats
{
    public async Task<Outcome<Document<PatientStats>>> Get(Guid facility) =>
        !GlobalPermissions.MayRead(Permissions) ? Error.Denied
            : Exists && State.Facility == facility && await access.Sees(Permissions, facility) ? Shown()
            : NotFound;

    public async Task<Outcome<Document<PatientStats>>> Enter(Guid facility, PatientStatsWrite body)
    {
        var day = body.EntryDate.Value;
        if (PatientStatsKey.Of(facility, day) != this.GetPrimaryKey() || !await access.MayWriteBelow(Permissions, facility))
        {
            return Error.Denied;
        }

        // A day that was removed starts from zero; its row and id are the same, since a day has only one.
        var state = Exists ? State : new PatientStatsState
        {
            Pk = IsTaken ? State.Pk : EntityKeys.ToBeDrawn,
            CreatedDate = State.CreatedDate,
            Facility = facility,
            EntryDate = day,
        };
        return await Save(state.Merge(body)) is { } error ? error : Shown();
    }

    public async Task<Outcome<Done>> Remove(Guid facility) =>
        await access.CheckChange(Permissions, facility, Exists && State.Facility == facility, NotFound) is { } refused ? refused : await SaveDeleted();

    private Document<PatientStats> Shown() => Document<PatientStats>.Of(PatientStatsMapper.View(State, this.GetPrimaryKey()), State.ModifiedDate);
}
