using Care.Grains.Facilities;
using Care.Grains.Storage;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;

namespace Care.Grains.Beds;

[GrainType("consultation-bed")]
internal sealed class ConsultationBedGrain(
    [Row] IPersistentState<ConsultationBedState> stored,
    EntityStore store,
    FacilityAccess access,
    BedViews views,
    IBedRows rows)
    : EntityGrain<ConsultationBedState>(stored, store), IConsultationBed
{
    public async Task<Outcome<Document<ConsultationBed>>> Get() =>
        Exists && await rows.Stay(Id) is { } row && await access.Sees(Permissions, row.Bed.State.Facility)
            ? Document<ConsultationBed>.Of((await views.Of([row]))[0], State.ModifiedDate)
            : NotFound;

    public Task<BedStay?> Current() => Task.FromResult(Exists ? State.Stay(Id) : null);

    public async Task<Outcome<Done>> Record(BedStay stay) =>
        await Save((Exists ? State : new() { Pk = EntityKeys.ToBeDrawn }).With(stay)) is { } collision ? collision : default(Done);

    public async Task<Outcome<Done>> End(DateTimeOffset at) =>
        !Exists || State.EndDate is not null || await Save(State with { EndDate = at < State.StartDate ? State.StartDate : at }) is not { } collision
            ? default(Done)
            : collision;
}
