using System.Text.Json;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Beds;

[GrainType("bed")]
internal sealed partial class BedGrain(
    [Row] IPersistentState<BedState> stored,
    EntityStore store,
    BedPlaces places,
    BedViews views,
    IBedRows rows)
    : EntityGrain<BedState>(stored, store), IBed
{
    public async Task<Outcome<Document<Bed>>> Get() => await IsSeen() ? await View(await rows.IsOccupied(Id)) : NotFound;

    public async Task<Outcome<Document<Bed>>> Add(BedWrite body)
    {
        if (IsTaken)
        {
            return Error.Denied;
        }

        return (BedRule.CheckNumber(body) ?? await places.Check(Permissions, body) ?? await Store(New(body))) is { } refused
            ? refused
            : await View(isOccupied: false);
    }

    public async Task<Outcome<Document<Bed>>> Update(BedWrite body)
    {
        if (!await IsSeen())
        {
            return NotFound;
        }

        return (BedRule.CheckPlace(body) ?? await places.Check(Permissions, body) ?? await Store(With(State, body))) is { } refused
            ? refused
            : await View(await rows.IsOccupied(Id));
    }

    public async Task<Outcome<Done>> Remove()
    {
        if (!BedPermissions.MayRemove(Permissions))
        {
            return Error.Denied;
        }

        if (!await IsSeen())
        {
            return NotFound;
        }

        if (await rows.IsOccupied(Id))
        {
            return BedRule.Occupied;
        }

        // Before its links go.
        if (CheckUnchanged() is { } changed)
        {
            return changed;
        }

        using (ClusterCaller.For($"remove bed {Id}").Enter())
        {
            foreach (var link in await rows.LinksOf(Id))
            {
                await GrainFactory.GetGrain<IAssetBed>(link).Unlink();
            }
        }

        var removed = await SaveDeleted();
        await places.CensusChanged(State.Facility);
        return removed;
    }

    public async Task<Outcome<Done>> AddNumbered(BedWrite body) => IsTaken || await Store(New(body)) is not { } collision ? default(Done) : collision;

    public async Task TakeBack()
    {
        if (Exists)
        {
            await SaveDeleted();
            await places.CensusChanged(State.Facility);
        }
    }

    public Task<BedBriefing?> Briefing() => Task.FromResult(Exists ? new BedBriefing(State.Facility, State.Location) : null);

    private static BedState New(BedWrite body) => With(new() { Pk = EntityKeys.ToBeDrawn }, body);

    private static BedState With(BedState state, BedWrite body)
    {
        var next = state.Merge(body);
        return body.Meta.Sent ? next with { Meta = JsonSerializer.Deserialize<JsonElement>(body.Meta.Value!) } : next;
    }

    private async ValueTask<bool> IsSeen() => Exists && await places.Sees(Permissions, State.Facility);

    private async Task<Error?> Store(BedState next)
    {
        Guid? before = Exists ? State.Facility : null;
        if (await Save(next) is { } collision)
        {
            return collision;
        }

        if (before != next.Facility)
        {
            await places.CensusChanged(before, next.Facility);
        }

        return null;
    }

    private async Task<Document<Bed>> View(bool isOccupied) =>
        Document<Bed>.Of((await views.Of([new BedRow(Id, State, isOccupied)]))[0], State.ModifiedDate);
}
